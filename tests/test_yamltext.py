"""The room `yamltext.py`: text in, data with places out, and one clear finding for every way to spoil a file."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.place import Place
from generator.yamltext import LARGEST, Document, _Construction, _events, _plainly, read


def document(text: str) -> Document:
    """Read a text that is right."""
    found, problems = read(text.encode(), "x.yml")
    assert problems == []
    assert found is not None
    return found


def test_values_stay_as_typed() -> None:
    """What YAML 1.1 would turn into booleans, dates and octal numbers stays the words that were typed."""
    data = document("a: NO\nb: 2024-01-01\nc: 012\nd: 1_000\ne: yes\nf: 1:30\n").data
    assert data == {"a": "NO", "b": "2024-01-01", "c": "012", "d": "1_000", "e": "yes", "f": "1:30"}


def test_nothing_is_none_and_quoted_nothing_is_text() -> None:
    """An empty value, `~` and `null` are nothing; in quotes they are text."""
    data = document("a:\nb: ~\nc: null\nd: ''\ne: 'null'\nf: [x, ]\n").data
    assert data == {"a": None, "b": None, "c": None, "d": "", "e": "null", "f": ["x"]}


def test_blocks_and_nesting() -> None:
    """Lists, mappings, folded and literal blocks come out as plain data."""
    data = document("a:\n  - b: 1\n    c: [2, {d: 3}]\n  - >\n    one\n    two\ne: |\n  x\n  y\n").data
    assert data == {"a": [{"b": "1", "c": ["2", {"d": "3"}]}, "one two\n"], "e": "x\ny\n"}


@pytest.mark.parametrize(
    ("keys", "key", "value"),
    [
        (("title",), (1, 1), (1, 8)),
        (("rows",), (2, 1), (3, 3)),
        (("rows", 0), (3, 5), (3, 5)),
        (("rows", 0, "ä"), (3, 5), (3, 8)),
        (("rows", 0, "now"), (4, 5), (4, 10)),
        (("rows", 1, "since", 0, "as-of"), (6, 14), (6, 21)),
        (("rows", 1, "since", 1, "as-of"), (6, 29), (6, 36)),
        (("after",), (7, 1), (7, 8)),
    ],
)
@pytest.mark.parametrize("newline", ["\n", "\r\n"])
@pytest.mark.parametrize("mark", ["", "\ufeff"])
def test_places(
    keys: tuple[str | int, ...], key: tuple[int, int], value: tuple[int, int], newline: str, mark: str
) -> None:
    """Keys and values are found at line and column in characters, with CRLF, BOM and letters beyond ASCII too."""
    lines = ("title: Über 🎈", "rows:", "  - ä: 1", "    now: x", "  - aspect: b", "    since: [{as-of: 2024}, {as-of: 2025}]", "after: z")  # fmt: skip
    found = document(mark + newline.join(lines) + newline)
    assert Place("x.yml", *value) == found.place(keys)
    if isinstance(keys[-1], str):
        assert Place("x.yml", *key) == found.place(keys, at_key=True)


def test_a_place_that_is_not_there_is_the_nearest_above() -> None:
    """A key that is missing is blamed on what should hold it."""
    found = document("a:\n  b: 1\n")
    assert Place("x.yml", 2, 3) == found.place(("a", "c"))
    assert Place("x.yml", 1, 1) == found.place(("z",))


@pytest.mark.parametrize(
    ("raw", "expected"),
    [
        (b"", "1:1: error: the file is empty; write the entry or delete the file [empty-file]"),
        (b" \n\n", "1:1: error: the file is empty; write the entry or delete the file [empty-file]"),
        (b"a: 1\na: 2\n", "2:1: error: `a` is given twice; the first stands in line 1 [duplicate-key]"),
        (b"a: &x 1\n", "1:4: error: `&x` is an anchor; write the value out where it is needed [alias]"),
        (b"a: *x\n", "1:4: error: `*x` is an alias; write the value out [alias]"),
        (b"a: !!int 1\n", "1:4: error: `tag:yaml.org,2002:int` is a tag; leave it out: values are plain text here [tag]"),
        (b"a: 1\n---\nb: 2\n", "2:1: error: a second document begins here; one file holds one entry [second-document]"),
        (b"? [a]\n: 2\n", "1:3: error: a key must be plain text; put quotes around it [key-not-text]"),
        (b"a:\n\tb: 1\n", "2:1: error: a tab stands where only spaces may; indent with two spaces [tab]"),
        (b"a: \xff\n", "1:4: error: this character is not UTF-8; save the file as UTF-8 [encoding]"),
        ("ä: 1\nöö: ".encode() + b"\xff", "2:5: error: this character is not UTF-8; save the file as UTF-8 [encoding]"),
        ("a: 1\n".encode("utf-16"), "1:1: error: the file is UTF-16; save it as UTF-8 [encoding]"),
        ("ä: 1\nö\a: 2".encode(), "2:2: error: a control character stands here; delete it [character]"),
        (b"a: b: c\n", "1:5: error: a second `: ` stands in this line; put the value in quotes [syntax]"),
        (b"a: [1, 2\nb: 1\n", "2:2: error: a list in [brackets] is not closed; add `,` or `]` [syntax]"),
        (b"a: {b: 1\nc: 1\n", "2:2: error: keys in {braces} are not closed; add `,` or `}` [syntax]"),
        (b"a: 'x\n", "2:1: error: a quotation mark is opened and not closed; close it [syntax]"),
        (b"a: @x\n", "1:4: error: a value cannot begin with this character; put the value in quotes [syntax]"),
        (b"a: " + b"[" * 41 + b"]" * 41, "1:43: error: 40 lists or mappings stand in one another; close some [nested-too-deep]"),
        (b"a: " + b"x" * LARGEST, "1:1: error: the file has 1.0 MB; an entry stays below 1 MB [file-too-large]"),
    ],
)  # fmt: skip
def test_each_way_to_spoil_a_file_is_one_finding(raw: bytes, expected: str) -> None:
    """The finding names the place, the trouble and the mend."""
    assert (None, [f"x.yml:{expected}"]) == (read(raw, "x.yml")[0], [str(problem) for problem in read(raw, "x.yml")[1]])


def test_several_mistakes_come_together() -> None:
    """What does not stop the parser is collected."""
    _, problems = read(b"a: 1\na: 2\nb: &x 1\nc: *x\n", "x.yml")
    assert [problem.code for problem in problems] == ["duplicate-key", "alias", "alias"]


def test_a_node_that_contains_itself_is_refused() -> None:
    """An alias to its own parent is a finding and no endless loop."""
    assert "alias" in {problem.code for problem in read(b"a: &x [*x]\n", "x.yml")[1]}


@given(st.binary(max_size=200))
def test_any_bytes_give_data_or_findings(raw: bytes) -> None:
    """Whatever a file holds, reading it never raises, and says why there is nothing."""
    found, problems = read(raw, "x.yml")
    assert (found is None) == bool(problems)
    if found:
        found.place(("a", 0, "b"))


TREES = st.recursive(
    st.text(alphabet="abcäß🎈 :#-'\"", min_size=1, max_size=8),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text("abc", min_size=1, max_size=3), inner, max_size=3),
    max_leaves=12,
)  # fmt: skip


@given(st.dictionaries(st.text("xyz", min_size=1, max_size=3), TREES, min_size=1, max_size=3))
def test_what_is_written_is_read(tree: dict[str, object]) -> None:
    """Any tree of text, written in flow style with quotes, is read back as it was."""

    def flow(value: object) -> str:
        if isinstance(value, str):
            return "'" + value.replace("'", "''") + "'"
        if isinstance(value, list):
            return "[" + ", ".join(map(flow, value)) + "]"
        assert isinstance(value, dict)
        return "{" + ", ".join(f"{flow(key)}: {flow(inner)}" for key, inner in value.items()) + "}"

    assert tree == document(flow(tree)).data


PIECES = ("a: ", "b:", "\n", "\n  ", "\n- ", "- ", "x", "NO", "~", "null", "'q'", '"', "[", "]", "{", "}", ", ", "&a ", "*a", "!t ", "---\n", "# c\n", "|\n", "? ")  # fmt: skip


@settings(max_examples=300)
@given(st.lists(st.sampled_from(PIECES), max_size=14).map("".join))
def test_there_is_one_way_to_read(text: str) -> None:
    """A text in which nothing is refused is read in one go, to the same data that the careful way gives."""
    quick, careful = _plainly(text), _Construction("x.yml")
    if quick:
        careful.consume(_events(text))
        assert (quick, []) == ([careful.data], careful.problems)
