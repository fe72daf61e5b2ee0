"""Knows how a preview follows the files of this machine: watchers that do not poll, and a check when all is quiet."""

import threading
from collections.abc import Callable, Iterable
from pathlib import Path

from watchfiles import Change, DefaultFilter, watch

from generator.cli.preview import Preview
from generator.problem import Problem

Tell = Callable[[tuple[Problem, ...]], None]
ORDINARY = DefaultFilter()
"""Leaves out what editors and version control keep beside the files."""
QUIET = 0.3
"""Seconds without a change after which the files are checked."""


def follow(preview: Preview, tell: Tell) -> None:
    """Begin to follow, beside whatever else is done; `tell` is called with the findings now and after each change."""
    following = _Following(preview, tell)
    for work in (following.folders, following.configuration, following.check):
        threading.Thread(target=work, daemon=True).start()


class _Following:
    """Takes changes in one after the other, whoever saw them; checks once it has been quiet for a moment."""

    def __init__(self, preview: Preview, tell: Tell) -> None:
        self._preview, self._tell = preview, tell
        self._turn = threading.Lock()
        self._checking = threading.Timer(0, self.check)

    def folders(self) -> None:
        """Watch what lies in folders, however deep."""
        turns = watch(
            *self._preview.watched(), watch_filter=self._concerns, step=10, debounce=60, rust_timeout=1000,
            yield_on_timeout=True, raise_interrupt=False,
        )  # fmt: skip
        for turn, changes in enumerate(turns):
            if turn == 0:
                self._take(self._preview.missed())  # what was saved before the watcher stood ready
            self._take(Path(path) for _, path in changes)

    def configuration(self) -> None:
        """Watch for `mkdocs.yml` in its folder: a file that is watched itself is lost when another takes its name."""
        config = self._preview.config
        for _ in watch(
            config.parent, watch_filter=lambda _, path: Path(path) == config, step=10, debounce=60, rust_timeout=1000,
            recursive=False, raise_interrupt=False,
        ):  # fmt: skip
            self._take([config])

    def check(self) -> None:
        """Hold the files against all rules, and tell."""
        self._tell(self._preview.check())

    def _concerns(self, change: Change, path: str) -> bool:
        return ORDINARY(change, path) and self._preview.concerns(Path(path))

    def _take(self, paths: Iterable[Path]) -> None:
        with self._turn:
            if not (changed := list(paths)):
                return
            self._checking.cancel()
            self._preview.follow(changed)
            self._checking = threading.Timer(QUIET, self.check)
            self._checking.daemon = True
            self._checking.start()
