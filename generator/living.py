"""Knows a knowledge base that follows its files: what changed is read again, what did not is kept.

Somebody who writes wants to see a page at once. So the base is bound again after each change (cheap), and checked when
somebody asks for findings (dear).
One entry that was saved, which is the usual change, is bound into the base that stands.
"""

from collections.abc import Iterable, Mapping
from threading import Lock

from generator import reading
from generator.knowledge import Knowledge
from generator.knowledge.rebinding import rebound
from generator.problem import Problem, errors
from generator.reading import Base, Files
from generator.reading.files import FileRead, read_file


class Living:
    """Holds what each file gave, and the last knowledge base that could be bound."""

    def __init__(self, folder: str) -> None:
        self.folder = folder
        """How findings name the content folder."""
        self.knowledge: Knowledge | None = None
        """The last good base; None before there was one."""
        self.errors: tuple[Problem, ...] = ()
        """What keeps the files as they are from being a base."""
        self._read: dict[str, FileRead] = {}
        self._turn = Lock()
        """Files and what they are bound to change together; who checks meanwhile sees all from before, or all after."""

    def begin(self, read: Iterable[FileRead]) -> None:
        """Start with files that were read."""
        self._read = {one.path: one for one in read}
        self._bind()

    def follow(self, changed: Mapping[str, bytes | None]) -> None:
        """Read files that were written (None for those that are gone) and bind the base again."""
        with self._turn:
            before = {path: self._read.get(path) for path in changed}
            for path, raw in changed.items():
                if raw is None:
                    self._read.pop(path, None)
                else:
                    self._read[path] = read_file(path, raw, self.folder)
            if not self._rebound(before):
                self._bind()

    def _rebound(self, before: Mapping[str, FileRead | None]) -> bool:
        """Bind the one entry that was saved into the base that stands; False where all must be bound again."""
        if self.knowledge is None or self.errors or len(before) != 1:
            return False
        [(path, old)] = before.items()
        new = self._read.get(path)
        if not (old and old.authored and new and new.authored):
            return False
        entries = {(one.kind, one.id): one for one in (read.authored for read in self._read.values()) if one}
        knowledge = rebound(self.knowledge, old.authored, new.authored, entries)
        self.knowledge = knowledge or self.knowledge
        return knowledge is not None

    def _bind(self) -> None:
        read = self._sorted()
        knowledge, _ = reading.bound(read)
        if knowledge is None:
            self.errors = tuple(errors(reading.concluded(read, self.folder, advice=False).problems))
        else:
            self.knowledge, self.errors = knowledge, ()

    def checked(self, pages: Files = ()) -> Base:
        """Hold the files as they are against all rules."""
        with self._turn:
            read, known = self._sorted(), None if self.errors else self.knowledge
        return reading.concluded(read, self.folder, pages, known=known)

    @property
    def paths(self) -> list[str]:
        """The files that the base was read from."""
        return sorted(self._read)

    def _sorted(self) -> list[FileRead]:
        return [self._read[path] for path in sorted(self._read)]
