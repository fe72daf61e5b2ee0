"""Pages that look across entries, as values: comparisons, the matrix, the state of the evidence, and the JSON twins."""

import json
import re
from collections import Counter
from collections.abc import Mapping
from dataclasses import replace
from itertools import combinations
from pathlib import Path
from urllib.parse import urljoin

import pytest

from generator import addresses, reading
from generator.exports.rows import rows_address, rows_json
from generator.kinds import KINDS
from generator.kinds.parts import changed
from generator.knowledge import Knowledge, Row
from generator.render import Renderer
from generator.views import comparisons, evidence, matrix
from generator.views.compare import ComparisonPage, compare_pages
from generator.views.comparisons import Comparison, ready_made
from generator.views.evidence import evidence_page, has_source_for_then
from generator.views.matrix import MatrixHub, MatrixPage, exposure_of, matrix_pages, new_file_href, strength_of
from generator.views.parts import Site
from generator.views.professions import profession_page
from generator.views.side_by_side import aligned, answered_by
from generator.yamltext import read
from tests.conftest import over_base
from tests.test_site import Reader, pages

PROFESSION = "title: {title}\nfield: technology\nsummary: Works.\nrelated: [{related}]\n"
SHIFT = """\
paradigm-shift: Machines read.
as-of: {{then: 2018, now: 2024}}
rows:
{rows}
reviewed: {{on: 2026-11-2{day}, how: secondary}}
"""
ROW = """\
  - aspect: {aspect}
    then: It was so.
    now: It is thus.
    change: {change}
    status: {status}
    sources: [{source}]
"""


def profession(title: str, related: str = "") -> str:
    """A profession of the one field."""
    return PROFESSION.format(title=title, related=related)


def shift(*rows: str, day: int = 0) -> str:
    """A shift with rows for aspects, each written `aspect change status source`."""
    keys = ("aspect", "change", "status", "source")
    text = "".join(ROW.format(**dict(zip(keys, row.split(maxsplit=3), strict=True))) for row in rows)
    return SHIFT.format(rows=text.rstrip(), day=day)


TALK = "wei-2023-kdd-talk"
FILES = {
    "pillars/reasoning.yml": "title: Reasoning\norder: 2\nsummary: Steps help.\nhow-it-works:\n"
    "  - {title: Steps, text: Steps help., sources: [wei-2023-kdd-talk]}\nguide-questions: [What is written down?]\n",
    "aspects/tooling.yml": "title: Tooling\norder: 2\nquestion: With what?\n",
    "professions/editor.yml": profession("Editor and proofreader", "ai-researcher, writer"),
    "professions/writer.yml": profession("Writer", "editor"),
    "shifts/editor/scaling-laws.yml": shift(f"tooling grew emerging {{id: {TALK}, for: both}}", f"team-size held contested {TALK}"),
    "shifts/editor/reasoning.yml": shift(f"tooling added projected {{id: {TALK}, stance: contests}}", day=1),
    "shifts/writer/scaling-laws.yml": shift(f"tooling shrank observed {TALK}", day=2),
}  # fmt: skip


@pytest.fixture(scope="module")
def across() -> Site:
    """Three professions, two pillars and two aspects, on a host that knows how to begin a file."""
    base = reading.base(over_base(FILES))
    assert [problem for problem in base.problems if problem.level == "error"] == []
    assert base.knowledge is not None
    return Site(base.knowledge, url="https://example.org/", edit_base="https://host.example/us/base/edit/main/content/")


def comparison(site: Site, address: str) -> ComparisonPage:
    """The ready-made comparison at an address."""
    views = [say() for _, say in compare_pages(site)]
    return next(one for one in views if isinstance(one, ComparisonPage) and one.page.address == address)


def sheets(site: Site) -> dict[str, MatrixPage | MatrixHub]:
    """All pages of the matrix by address."""
    return {one.page.address: one for one in (say() for _, say in matrix_pages(site))}


def rows_of(knowledge: Knowledge, id: str) -> list[Row]:
    """A profession's rows."""
    return [row for shift in knowledge.shifts_of(id) for row in shift.rows]


def test_what_is_ready_made(across: Site) -> None:
    """A page for the professions of a field, and one for every two that are related, whoever says so."""
    assert ready_made(across.knowledge) == (
        Comparison("compare/technology/", "Technology: AI researcher / editor and proofreader / writer",
                   ("ai-researcher", "editor", "writer")),
        Comparison("compare/ai-researcher/editor/", "AI researcher / editor and proofreader", ("ai-researcher", "editor")),
        Comparison("compare/editor/writer/", "Editor and proofreader / writer", ("editor", "writer")),
    )  # fmt: skip


def test_a_name_in_the_middle_begins_small_unless_it_is_an_abbreviation(real: Knowledge) -> None:
    """Titles of comparisons read as a sentence would."""
    assert comparisons.named(real, ("lawyer", "ux-designer", "judge")) == "Lawyer, UX designer and judge"


def test_a_very_large_base_has_no_pairs(across: Site, monkeypatch: pytest.MonkeyPatch) -> None:
    """Pages for pairs never outnumber the entries; the picker makes any pair."""
    monkeypatch.setattr(comparisons, "PAIRS_UP_TO", 2)
    assert [one.address for one in ready_made(across.knowledge)] == ["compare/technology/"]


def test_a_field_is_shown_three_or_four_at_a_time(real: Knowledge) -> None:
    """Everybody in a field stands on one of its pages, and no page has more columns than can be read."""
    by_field = [one for one in ready_made(real) if not comparisons.is_pair(one)]
    assert {id for one in by_field for id in one.members} == set(real.professions)
    assert {len(one.members) for one in by_field} <= {3, 4}
    assert len({one.address for one in ready_made(real)}) == len(ready_made(real))


def test_rows_are_aligned_by_aspect(across: Site) -> None:
    """Whatever the pillar: what most columns answer comes first, then in the order of aspects; a column may answer twice."""
    columns = [rows_of(across.knowledge, id) for id in ("writer", "editor", "ai-researcher")]
    assert [(aspect.id, [[row.pillar.id for row in rows] for rows in cells]) for aspect, cells in aligned(columns)] == [
        ("team-size", [[], ["scaling-laws"], ["scaling-laws"]]),
        ("tooling", [["scaling-laws"], ["scaling-laws", "reasoning"], []]),
    ]
    assert [aspect.id for aspect, _ in aligned(columns[:2])] == ["tooling", "team-size"]


def test_no_aspect_that_two_answer_stands_twice(real: Knowledge) -> None:
    """In a comparison of any two professions each aspect is one line, with all rows that either has on it."""
    for one, other in combinations(sorted(real.professions), 2):
        columns = [rows_of(real, one), rows_of(real, other)]
        lines = aligned(columns)
        assert [aspect.id for aspect, _ in lines] == [*dict.fromkeys(aspect.id for aspect, _ in lines)]
        for at, rows in enumerate(columns):
            assert sorted(row.anchor for _, cells in lines for row in cells[at]) == sorted(row.anchor for row in rows)


@pytest.mark.parametrize(
    ("many", "columns", "said"),
    [
        (2, 2, "Answered by both"),
        (1, 2, "Answered by one only"),
        (3, 3, "Answered by all three"),
        (2, 3, "Answered by two"),
        (4, 4, "Answered by all four"),
        (3, 4, "Answered by three"),
        (1, 1, "Answered by one only"),
    ],
)
def test_how_many_answer_is_said_in_words(many: int, columns: int, said: str) -> None:
    """The headings of a comparison."""
    assert answered_by(many, columns) == said


def test_a_comparison_says_who_answers_what(across: Site) -> None:
    """The questions of several come first, each once, with the pillar in every answer; then what one alone answers."""
    page = comparison(across, "compare/technology/")
    said = [
        (
            group.anchor,
            group.title,
            [
                (line.anchor, line.question, [[(row.pillar, row.change_word) for row in rows] for rows in line.cells])
                for line in group.lines
            ],
        )
        for group in page.groups
    ]
    assert [link.text for link in page.columns] == ["AI researcher", "Editor and proofreader", "Writer"]
    assert said == [
        ("by-2", "Answered by two", [
            ("on-team-size", "How many people work together?",
             [[("Scaling laws", "Replaced")], [("Scaling laws", "Held")], []]),
            ("on-tooling", "With what?",
             [[], [("Scaling laws", "Grew"), ("Reasoning", "Added")], [("Scaling laws", "Shrank")]]),
        ]),
    ]  # fmt: skip


def test_what_one_alone_answers_stands_in_its_column(across: Site) -> None:
    """After the questions of several; the others have nothing there."""
    page = comparison(across, "compare/editor/writer/")
    assert [(group.title, group.alone) for group in page.groups] == [
        ("Answered by both", False),
        ("Answered by one only", True),
    ]
    assert [[line.link.text for line in lines] for lines in page.groups[1].columns] == [["Team size"], []]
    assert [row.change_word for row in page.groups[1].lines[0].only] == ["Held"]
    assert urljoin(f"/{page.page.address}", page.picker) == "/compare/?p=editor,writer"
    assert [link.text for link in page.others] == [
        "Technology: AI researcher / editor and proofreader / writer",
        "AI researcher / editor and proofreader",
    ]


def test_a_comparison_is_printed_with_its_glance(across: Site, renderer: Renderer) -> None:
    """What became of each shared question stands before the words and leads down to them; who answers nothing says so."""
    body = renderer.render(comparison(across, "compare/editor/writer/")).body
    glance = body.partition('<table class="tn-glance">')[2].partition("</table>")[0]
    assert re.findall(r'<a href="#([^"]+)">([^<]+)</a>', glance) == [
        ("on-tooling", "Tooling"),
        ("by-1", "Answered by one only"),
    ]
    assert re.findall(r'tn-change is-[a-z]+">([^<]+)', glance) == ["Grew", "Added", "Shrank"]
    assert re.findall(r'id="((?:on|by)-[^"]+)"', body) == ["by-2", "on-tooling", "by-1", "on-team-size"]
    assert 'style="--deep:2"' in body
    assert body.count("No question of its own.") == 1


def test_who_shares_no_question_is_told(across: Site, renderer: Renderer) -> None:
    """Nothing stands side by side: a sentence stands in the place of the table."""
    page = comparison(across, "compare/editor/writer/")
    body = renderer.render(replace(page, groups=page.groups[1:])).body
    assert "No question is answered by more than one of them." in body
    assert "tn-glance" not in body


def test_the_matrix_has_a_mark_for_every_row(real_site: Site) -> None:
    """Both sheets lead to each row of the base, once."""
    wanted = sorted(f"/{addresses.row(row)}" for row in real_site.knowledge.rows())
    for address, view in sheets(real_site).items():
        assert isinstance(view, MatrixPage)
        found = [mark.href for group in view.groups for row in group.rows for cell in row.cells for mark in cell.marks]
        assert sorted(urljoin(f"/{address}", href) for href in found) == wanted


def test_a_mark_carries_its_words(across: Site) -> None:
    """A mark can be coloured by status, change and strength, and says what it shows."""
    view = sheets(across)["matrix/"]
    assert isinstance(view, MatrixPage)
    marks = {
        (row.link.text, cell_at): [(mark.codes, mark.title) for mark in cell.marks]
        for row in view.groups[0].rows
        for cell_at, cell in enumerate(row.cells)
    }
    assert marks == {
        ("AI researcher", 0): [("is-observed is-replaced weak", "Team size: Replaced, observed. Teams of dozens of people work toward one goal.")],
        ("AI researcher", 1): [],
        ("Editor and proofreader", 0): [
            ("is-emerging is-grew weak", "Tooling: Grew, emerging. It is thus."),
            ("is-contested is-held weak", "Team size: Held, contested. It is thus."),
        ],
        ("Editor and proofreader", 1): [("is-projected is-added bare", "Tooling: Added, projected. It is thus.")],
        ("Writer", 0): [("is-observed is-shrank weak", "Tooling: Shrank, observed. It is thus.")],
        ("Writer", 1): [],
    }  # fmt: skip


def test_legends_count_every_row(real_site: Site) -> None:
    """Each thing that the marks can show is counted over all rows."""
    rows = len(list(real_site.knowledge.rows()))
    for view in sheets(real_site).values():
        assert isinstance(view, MatrixPage)
        assert [(choice.code, sum(sign.count for sign in choice.signs)) for choice in view.choices] == [
            ("status", rows), ("change", rows), ("strength", rows), ("exposure", rows),
        ]  # fmt: skip


def test_an_empty_cell_invites_to_write_the_entry(across: Site, real_site: Site) -> None:
    """The link begins a file of the right name with a skeleton; a host that cannot do that gets no link."""
    view = sheets(across)["matrix/"]
    assert isinstance(view, MatrixPage)
    invitations = [
        cell.invitation for group in view.groups for row in group.rows for cell in row.cells if cell.invitation
    ]
    assert [link.href.partition("&value=")[0] for link in invitations] == [
        "https://host.example/us/base/new/main?filename=content/shifts/ai-researcher/reasoning.yml",
        "https://host.example/us/base/new/main?filename=content/shifts/writer/reasoning.yml",
    ]
    assert new_file_href(real_site, "shifts/x/y.yml", "") is None


def test_the_skeleton_has_the_keys_of_an_entry() -> None:
    """What a contributor finds in a new file can be filled in as it stands."""
    keys = {field.alias for field in KINDS["shifts"].model.fields().values()} - {"aliases", "made"}
    document, _ = read(matrix.SKELETON.encode(), "skeleton.yml")
    assert document is not None
    assert isinstance(document.data, Mapping)
    assert keys == set(document.data)


def test_the_strength_of_a_row_is_that_of_its_best_friend(real: Knowledge) -> None:
    """Sources that contest a row do not carry it."""
    strengths = Counter(strength_of(row) for row in real.rows())
    assert set(strengths) <= {"strong", "middle", "weak", "bare"}
    for row in real.rows():
        friends = [one for one in row.all_cited() if one.stance != "contests"]
        assert (strength_of(row) == "bare") == (friends == [])


@pytest.mark.parametrize(
    ("beta", "code"), [(0.0, "x1"), (0.24, "x1"), (0.25, "x2"), (0.74, "x3"), (0.75, "x4"), (1.0, "x4")]
)
def test_exposure_comes_in_quarters(real: Knowledge, beta: float, code: str) -> None:
    """A profession without a published figure has a sign of its own."""
    entry = real.professions["lawyer"].entry
    assert entry.exposure is not None
    people = changed(entry.exposure.people, beta=beta)
    exposed = changed(entry, exposure=changed(entry.exposure, people=people))
    assert exposure_of(exposed) == code
    assert exposure_of(changed(entry, exposure=None)) == "x0"


def test_a_large_base_has_sheets_by_field(across: Site, monkeypatch: pytest.MonkeyPatch) -> None:
    """No page of the matrix grows without bound: fields have sheets, and long fields several."""
    monkeypatch.setattr(matrix, "SHEET", 2)
    views = sheets(across)
    assert list(views) == [
        "matrix/", "matrix/technology/", "matrix/technology/aspects/", "matrix/technology-2/", "matrix/technology-2/aspects/",
    ]  # fmt: skip
    hub = views["matrix/"]
    assert isinstance(hub, MatrixHub)
    assert [
        (urljoin("/matrix/", line.link.href), line.link.text, line.professions, line.counts) for line in hub.sheets
    ] == [
        ("/matrix/technology/", "Technology", "2 professions", (3, 1)),
        ("/matrix/technology-2/", "Technology, part 2", "1 profession", (1, 0)),
    ]
    second = views["matrix/technology-2/aspects/"]
    assert isinstance(second, MatrixPage)
    turns = [urljoin(f"/{second.page.address}", link.href) for link in second.turns]
    assert turns == ["/matrix/technology-2/", "/matrix/"]


def test_a_source_for_then_counts_wherever_it_stands(across: Site) -> None:
    """Cited for then, for both, or under the sentence itself."""
    rows = {f"{row.profession.id}#{row.anchor}": row for row in across.knowledge.rows()}
    assert [key for key, row in rows.items() if has_source_for_then(row)] == ["editor#scaling-laws-tooling"]
    row = rows["writer#scaling-laws-tooling"]
    assert has_source_for_then(replace(row, then=replace(row.then, cited=row.cited)))


def test_the_evidence_is_counted_from_the_entries(across: Site) -> None:
    """Tables stand behind the pictures, and lines of professions add up to those of their field."""
    view = evidence_page(across)
    assert {one.id: one.table for one in (*view.of_rows, *view.of_sources)} == {
        "status": (("Observed", "2"), ("Emerging", "1"), ("Projected", "1"), ("Contested", "1")),
        "change": (("Replaced", "1"), ("Grew", "1"), ("Shrank", "1"), ("Added", "1"), ("Held", "1")),
        "then": (("With a source for then", "20%", "1"), ("Only for now", "80%", "4")),
        "disagreement": (
            ("Contested", "20%", "1"), ("Not contested, but a source disagrees", "20%", "1"), ("No source disagrees", "60%", "3"),
        ),
        "reading": (("Read about, not read", "100%", "1"),),
        "kinds": (("Expert talks", "1"),),
    }  # fmt: skip
    (group,) = view.groups
    of_field = group.field
    assert (of_field.rows, of_field.with_then, of_field.contested, of_field.doubted, of_field.strengths) == (
        5, 1, 1, 1, (0, 0, 1),
    )  # fmt: skip
    assert [(line.link.text, line.rows, line.sources) for line in group.professions] == [
        ("AI researcher", 1, 1), ("Editor and proofreader", 3, 1), ("Writer", 1, 1),
    ]  # fmt: skip


def test_the_oldest_reviews_come_first(across: Site, monkeypatch: pytest.MonkeyPatch) -> None:
    """By day, then by how little was read; no more than a reader can take on."""
    monkeypatch.setattr(evidence, "OLDEST", 3)
    assert [(one.link.text, one.pillar, one.on) for one in evidence_page(across).oldest] == [
        ("Editor and proofreader", "Scaling laws", "20 November 2026"),
        ("Editor and proofreader", "Reasoning", "21 November 2026"),
        ("Writer", "Scaling laws", "22 November 2026"),
    ]


def test_a_large_base_is_counted_by_field_only(across: Site, monkeypatch: pytest.MonkeyPatch) -> None:
    """The table of the evidence does not grow with the number of professions."""
    monkeypatch.setattr(evidence, "EACH", 2)
    assert [group.professions for group in evidence_page(across).groups] == [()]


def test_a_twin_says_what_its_page_says(across: Site) -> None:
    """The rows of a profession as data: plain words, dates, codes, and the way to each row."""
    address, text = rows_address("writer"), rows_json(across.knowledge.professions["writer"], across)
    side = {"as-of": "2018", "date": "2018", "text": "It was so."}
    assert (address, json.loads(text)) == ("professions/writer/rows.json", {
        "id": "writer", "title": "Writer", "href": "./",
        "pillars": [{"id": "scaling-laws", "title": "Scaling laws"}, {"id": "reasoning", "title": "Reasoning"}],
        "as-of": {"scaling-laws": {"then": "2018", "now": "2024"}},
        "rows": [{
            "aspect": {"id": "tooling", "title": "Tooling", "order": 2, "question": "With what?"}, "pillar": "scaling-laws",
            "then": side, "now": {"as-of": "2024", "date": "2024", "text": "It is thus."}, "since": [],
            "change": {"id": "shrank", "title": "Shrank"}, "status": {"id": "observed", "title": "Observed"},
            "sources": "1 source", "href": "#scaling-laws-tooling", "cited": ["wei-2023-kdd-talk"],
        }],
    })  # fmt: skip


def test_every_profession_has_a_twin_whose_links_lead_to_rows(site: Path, real: Knowledge) -> None:
    """The JSON stands beside the page in the built site; each `href` is an anchor of that page."""
    for id in real.professions:
        folder = site / "professions" / id
        ids = Reader((folder / "index.html").read_text(encoding="utf-8")).ids
        hrefs = [row["href"] for row in json.loads((folder / "rows.json").read_text(encoding="utf-8"))["rows"]]
        assert hrefs == [f"#{row.anchor}" for row in rows_of(real, id)]
        assert [href for href in hrefs if href[1:] not in ids] == []


def test_the_pages_stay_small(site: Path) -> None:
    """On the wire the matrix takes at most 40 kB, a comparison less, and the rows of a profession as JSON 8 kB."""
    import gzip

    sizes = {
        address: len(gzip.compress(html.encode()))
        for address, html in pages(site)
        if address.startswith(("matrix/", "compare/", "evidence/"))
    }
    assert {
        address: size for address, size in sizes.items() if size > (40_000 if "matrix" in address else 16_000)
    } == {}
    twins = {str(path): len(gzip.compress(path.read_bytes())) for path in site.rglob("rows.json")}
    assert {path: size for path, size in twins.items() if size > 8_000} == {}


def test_a_profession_leads_to_the_picker(across: Site) -> None:
    """Its page names itself and those related to it, at most four in all."""
    known = across.knowledge.professions["editor"]
    assert profession_page(known, across).compare_href == "../../compare/?p=editor,ai-researcher,writer"


def test_on_a_phone_each_mark_by_aspect_is_named(site: Path) -> None:
    """The style sheet writes the aspect beside the mark where columns have no room; every mark says its own."""
    html = (site / "matrix" / "aspects" / "index.html").read_text(encoding="utf-8")
    heads = re.findall(r'<th scope="col"><a href="[^"]+">([^<]+)</a></th>', html)
    lines = [re.split(r"<td>", line)[1:] for line in html.splitlines() if '<th scope="row">' in line]
    assert lines
    for line in lines:
        assert [
            set(re.findall(r'data-of="([^"]+)"', cell)) - {head} for cell, head in zip(line, heads, strict=True)
        ] == [set() for _ in heads]
    assert html.count(" data-of=") == html.count('<a class="tn-dot ')
    assert " data-of=" not in (site / "matrix" / "index.html").read_text(encoding="utf-8")
