"""Knows YAML: bytes -> plain data (every value is text) with the place of each key and value, plus findings.

We read PyYAML's event stream with a constructor of our own: `NO` stays a word, `2024-01-01` stays as typed, a key
given twice is seen, and marks come along (`yaml.safe_load` gets all four wrong, and is thirty times slower).
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import Any, NamedTuple

import yaml

from generator.edits import Span
from generator.place import Place
from generator.problem import Keys, Problem

Data = str | None | list["Data"] | dict[str, "Data"]
PARSER: Any = getattr(getattr(yaml, "_yaml", None), "CParser", yaml.BaseLoader)
"""libyaml where the wheel has it, the pure parser elsewhere."""
PARSER_VERSION = f"{yaml.__version__} {PARSER.__name__}"
LARGEST = 1_000_000
"""Bytes: an entry is a page, not a database."""
DEEPEST = 40
"""Lists and mappings in one another: no entry has ten, and what walks them by calling itself has room for hundreds."""
NULLS = frozenset({"", "~", "null"})
UNPRINTABLE = re.compile("[^\t\n\r\x20-\x7e\x85\xa0-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""What YAML 1.2 calls non-printable (section 5.1)."""


class Node(NamedTuple):
    """Where a value stands in the text, and its key, and in which style it is written."""

    key_place: Place
    place: Place
    key: Span | None
    """None for items of lists and for the whole."""
    value: Span
    style: str
    """The sign that opens a scalar (none for plain words), or `flow` or `block` for lists and mappings."""


@dataclass(frozen=True)
class Document:
    """A read file: its data, and on request the place of anything inside."""

    path: str
    text: str

    @cached_property
    def data(self) -> Data:
        """What it holds; `read` has it already, a file that was read in another run is read when somebody asks."""
        found = _plainly(self.text)
        return found[0] if found else None

    def forget(self) -> None:
        """Let go of the data, which takes ten times the room of the text; it is made again if somebody asks."""
        self.__dict__.pop("data", None)

    @cached_property
    def nodes(self) -> dict[Keys, Node]:
        """Every value by its keys, in the order of the text."""
        return dict(_nodes(self.text, self.path))

    def data_at(self, keys: Keys) -> Data:
        """The value that `keys` lead to, or None."""
        found: Data = self.data
        for step in keys:
            if isinstance(found, dict) and isinstance(step, str):
                found = found.get(step)
            elif isinstance(found, list) and isinstance(step, int) and step < len(found):
                found = found[step]
            else:
                return None
        return found

    def place(self, keys: Keys, *, at_key: bool = False) -> Place:
        """Find the key or value that `keys` lead to, or the nearest one above it that exists."""
        for length in range(len(keys), 0, -1):
            if found := self.nodes.get(keys[:length]):
                return found.key_place if at_key and length == len(keys) else found.place
        return Place(self.path)


def read(raw: bytes, path: str) -> tuple[Document | None, list[Problem]]:
    """Read one file. None stands for a file that gives no data at all; the findings then say why."""
    text, problems = _decode(raw, path)
    if text is None:
        return None, problems
    if data := _plainly(text):
        return _document(path, text, data[0]), []
    construction = _Construction(path)
    try:
        construction.consume(_events(text))
    except yaml.YAMLError as error:
        return None, [*construction.problems, _syntax_problem(error, text, path)]
    except _UnreadableError:
        pass
    if construction.problems:
        return None, construction.problems
    return _document(path, text, construction.data), []


def right(raw: bytes, path: str) -> Document:
    """A file that was read before without a finding; its data is not read again."""
    return Document(path, raw.decode("utf-8-sig"))


def _document(path: str, text: str, data: Data) -> Document:
    document = Document(path, text)
    document.__dict__["data"] = data
    return document


def _decode(raw: bytes, path: str) -> tuple[str | None, list[Problem]]:
    if len(raw) > LARGEST:
        size = f"{len(raw) / 1e6:.1f} MB"
        return None, [Problem(Place(path), "file-too-large", f"the file has {size}", "an entry stays below 1 MB")]
    if raw[:2] in (b"\xff\xfe", b"\xfe\xff"):
        return None, [Problem(Place(path), "encoding", "the file is UTF-16", "save it as UTF-8")]
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        before = raw[: error.start].decode("utf-8-sig", "replace")
        place = Place(path, before.count("\n") + 1, len(before) - before.rfind("\n"))
        return None, [Problem(place, "encoding", "this character is not UTF-8", "save the file as UTF-8")]
    if not text.strip():
        return None, [Problem(Place(path), "empty-file", "the file is empty", "write the entry or delete the file")]
    return text, []


_ITEM: Any = object()
"""Stands for the key where the next value is an item of a list."""


def _plainly(text: str) -> list[Data]:
    """The data, alone in a list, of a text in which nothing is refused; nothing where `_Construction` must say why."""
    roots: list[Data] = []
    try:
        plain = _construct(PARSER(text).get_event, roots)
    except yaml.YAMLError:
        return []
    return roots if plain and len(roots) == 1 else []


def _construct(next_event: Callable[[], Any], roots: list[Data]) -> bool:
    """Build plain data, and say whether that could be done. One loop: it turns for every value of every file."""
    scalar, mapping, sequence, ends = yaml.ScalarEvent, yaml.MappingStartEvent, yaml.SequenceStartEvent, _ENDS
    above: list[tuple[Any, str | None]] = []
    container: Any = roots
    key: str | None = _ITEM
    while (event := next_event()) is not None:
        sort = type(event)
        if sort is scalar:
            if event.anchor or event.tag:
                return False
            value: Any = event.value
            if key is None:
                if value in container:
                    return False
                key = value
                continue
            if value in NULLS and not event.style:
                value = None
        elif sort is mapping or sort is sequence:
            if key is None or event.anchor or event.tag or len(above) >= DEEPEST:
                return False
            value = {} if sort is mapping else []
        elif sort in ends:
            container, key = above.pop()
            continue
        elif sort is yaml.AliasEvent:
            return False
        else:
            continue
        if key is _ITEM:
            container.append(value)
        else:
            container[key] = value
            key = None
        if sort is not scalar:
            above.append((container, key))
            container, key = value, None if sort is mapping else _ITEM
    return True


_ENDS = frozenset({yaml.MappingEndEvent, yaml.SequenceEndEvent})


class _UnreadableError(Exception):
    """Raised where the rest of a file could not be read in a way that makes sense; the reason is noted."""


class _Construction:
    """Builds plain data from parser events and notes what an entry may not use."""

    def __init__(self, path: str) -> None:
        self.path = path
        self.data: Data = None
        self.problems: list[Problem] = []
        self._open: list[list[Data] | dict[str, Data]] = []
        self._keys: list[str | None] = []
        self._first_marks: list[dict[str, Any]] = []
        self._documents = 0

    def consume(self, events: Iterator[yaml.Event]) -> None:
        take: dict[type[yaml.Event], Callable[[Any], None]] = {
            yaml.ScalarEvent: self._scalar,
            yaml.MappingStartEvent: lambda event: self._start(event, {}),
            yaml.SequenceStartEvent: lambda event: self._start(event, []),
            yaml.MappingEndEvent: self._end,
            yaml.SequenceEndEvent: self._end,
            yaml.AliasEvent: self._alias,
            yaml.DocumentStartEvent: self._document,
        }
        for event in events:
            if act := take.get(type(event)):
                act(event)

    def _alias(self, event: yaml.AliasEvent) -> None:
        self._note(event, "alias", f"`*{event.anchor}` is an alias", "write the value out")
        self._add(None)

    def _document(self, event: yaml.DocumentStartEvent) -> None:
        self._documents += 1
        if self._documents == 2:
            self._note(event, "second-document", "a second document begins here", "one file holds one entry")
            raise _UnreadableError

    def _scalar(self, event: Any) -> None:
        if event.anchor or event.tag:
            self._refuse_properties(event)
        container = self._open[-1] if self._open else None
        if isinstance(container, dict) and self._keys[-1] is None:
            self._key(event)
        else:
            self._add(None if not event.style and event.value in NULLS else event.value)

    def _key(self, event: Any) -> None:
        key, first = event.value, self._first_marks[-1]
        if key in first:
            hint = f"the first stands in line {first[key].line + 1}"
            self._note(event, "duplicate-key", f"`{key}` is given twice", hint)
        else:
            first[key] = event.start_mark
        self._keys[-1] = key

    def _start(self, event: yaml.CollectionStartEvent, empty: list[Data] | dict[str, Data]) -> None:
        if event.anchor or event.tag:
            self._refuse_properties(event)
        if self._open and isinstance(self._open[-1], dict) and self._keys[-1] is None:
            self._note(event, "key-not-text", "a key must be plain text", "put quotes around it")
            raise _UnreadableError
        if len(self._open) >= DEEPEST:
            self._note(event, "nested-too-deep", f"{DEEPEST} lists or mappings stand in one another", "close some")
            raise _UnreadableError
        self._add(empty)
        self._open.append(empty)
        self._keys.append(None)
        self._first_marks.append({})

    def _end(self, _: yaml.CollectionEndEvent) -> None:
        self._open.pop()
        self._keys.pop()
        self._first_marks.pop()

    def _add(self, value: Data) -> None:
        if not self._open:
            self.data = value
            return
        container = self._open[-1]
        if isinstance(container, list):
            container.append(value)
        elif (key := self._keys[-1]) is not None:
            container.setdefault(key, value)
            self._keys[-1] = None

    def _refuse_properties(self, event: yaml.ScalarEvent | yaml.CollectionStartEvent) -> None:
        if event.anchor:
            self._note(event, "alias", f"`&{event.anchor}` is an anchor", "write the value out where it is needed")
        if event.tag is not None:
            self._note(event, "tag", f"`{event.tag}` is a tag", "leave it out: values are plain text here")

    def _note(self, event: yaml.Event, code: str, sentence: str, hint: str) -> None:
        self.problems.append(Problem(_place(event.start_mark, self.path), code, sentence, hint))


def _events(text: str) -> Iterator[yaml.Event]:
    """The parser's events, without the generator that `yaml.parse` puts between."""
    return iter(PARSER(text).get_event, None)


def _place(mark: Any, path: str) -> Place:
    return Place(path, mark.line + 1, mark.column + 1)


def _nodes(text: str, path: str) -> Iterator[tuple[Keys, Node]]:
    """Walk the events again and yield each value with its keys, a list or mapping before what is in it and again
    after it, when its end is known."""
    way: list[str | int | None] = []
    keys: list[yaml.ScalarEvent | None] = []
    opened: list[tuple[Keys, Node]] = []
    end = 0
    for event in _events(text):
        if isinstance(event, yaml.CollectionEndEvent):
            way.pop(), keys.pop()
            above, node = opened.pop()
            end = _span(event).end if node.style == "flow" else max(end, node.value.start)
            yield above, node._replace(value=Span(node.value.start, end))
            _advance(way)
        elif isinstance(event, yaml.NodeEvent):
            if way and way[-1] is None and isinstance(event, yaml.ScalarEvent):
                way[-1], keys[-1] = event.value, event
                continue
            end = _span(event).end
            found = tuple(step for step in way if step is not None), _node(event, keys[-1] if way else None, path)
            yield found
            if isinstance(event, yaml.CollectionStartEvent):
                opened.append(found)
                way.append(None if isinstance(event, yaml.MappingStartEvent) else 0)
                keys.append(None)
            else:
                _advance(way)


def _advance(way: list[str | int | None]) -> None:
    if way:
        way[-1] = way[-1] + 1 if isinstance(way[-1], int) else None


def _node(event: Any, key: Any, path: str) -> Node:
    place = _place(event.start_mark, path)
    if isinstance(event, yaml.CollectionStartEvent):
        style = "flow" if event.flow_style else "block"
    else:
        style = getattr(event, "style", None) or ""
    if key is None:
        return Node(place, place, None, _span(event), style)
    return Node(_place(key.start_mark, path), place, _span(key), _span(event), style)


def _span(event: Any) -> Span:
    return Span(event.start_mark.index, event.end_mark.index)


_TROUBLE = (
    ("'\\t'", "tab", "a tab stands where only spaces may", "indent with two spaces"),
    ("tab character", "tab", "a tab stands where only spaces may", "indent with two spaces"),
    ("control characters", "character", "a control character stands here", "delete it"),
    ("special characters", "character", "a character stands here that YAML does not allow", "delete it"),
    ("mapping values are not allowed", "syntax", "a second `: ` stands in this line", "put the value in quotes"),
    ("could not find expected ':'", "syntax", "a `:` is missing after the key", "write `key: value`"),
    ("did not find expected key", "syntax", "indentation or a quotation mark is wrong here", "compare the lines above"),
    ("did not find expected '-'", "syntax", "the list is indented unevenly here", "begin each item in the same column"),
    ("expected ',' or ']'", "syntax", "a list in [brackets] is not closed", "add `,` or `]`"),
    ("expected ',' or '}'", "syntax", "keys in {braces} are not closed", "add `,` or `}`"),
    ("unexpected end of stream", "syntax", "a quotation mark is opened and not closed", "close it"),
    ("cannot start any token", "syntax", "a value cannot begin with this character", "put the value in quotes"),
)  # fmt: skip


def _syntax_problem(error: yaml.YAMLError, text: str, path: str) -> Problem:
    said = str(getattr(error, "problem", None) or getattr(error, "reason", None) or error)
    mark = getattr(error, "problem_mark", None)
    place = _place(mark, path) if mark else _place_of_unprintable(text, path)
    if "\t" in _line(text, place.line)[: place.column] and "cannot start any token" in said:
        said = "'\\t'"
    for sign, code, sentence, hint in _TROUBLE:
        if sign in said:
            return Problem(place, code, sentence, hint)
    return Problem(place, "syntax", f"this is not YAML ({said.splitlines()[0]})", "compare it with a finished entry")


def _line(text: str, number: int) -> str:
    lines = text.splitlines()
    return lines[number - 1] if 0 < number <= len(lines) else ""


def _place_of_unprintable(text: str, path: str) -> Place:
    """libyaml counts bytes and PyYAML characters when they refuse a character, so we look for it ourselves."""
    found = UNPRINTABLE.search(text)
    before = text[: found.start()] if found else ""
    return Place(path, before.count("\n") + 1, len(before) - before.rfind("\n"))
