"""A real browser writes entries with the form: the text passes the check, and the form says what the check says."""

import gzip
import json
import random
import re
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Locator, Page, Route, expect

from generator import disk, forms, reading
from generator.checks import RULES, examples
from generator.decode import SENTENCES
from generator.exports.form import WRITTEN, addresses_json, form_json, sources_json
from generator.knowledge import Knowledge, ordered, title_of
from generator.problem import Problem
from generator.text import MONTHS
from generator.views.parts import Site
from generator.yamltext import read
from tests.browser.conftest import SHOWN_FOCUS
from tests.conftest import BASE, ROOT, over_base
from tests.test_golden import CASES

TOLD = {rule.code for rule in RULES if rule.told} | {code for _, _, code in SENTENCES.values()} | {"unknown-reference"}
"""Codes that the form can say."""
GONE = examples.retired("sources/an-old-talk", "sources/wei-2023-kdd-talk", "sources/a-rumour")
RETIRED = {
    "sources/an-old-talk": "it was retired on 2026-11-22: write `wei-2023-kdd-talk`",
    "sources/a-rumour": "it was retired on 2026-11-22: leave it out",
}
TRIED = [
    *((f"{rule.code}-{way}", files) for rule in RULES for way, files in (("fails", rule.fails), ("passes", rule.passes))),
    ("undated-question", examples.shift_of(open_questions="[Who checks what GPT-4 writes?]")),
    ("undated-summary", examples.researcher(summary="Studies how GPT-4 learns.")),
    ("large-figure", examples.row(now="There are 12,345,678.9 of them.", figures="{of: Teams, compares: years, then: 0.5, now: 1234567}")),
    ("retired", examples.row(sources="[an-old-talk, a-rumour]") | GONE),
    ("same-doi", {**examples.source(DOI="10.1000/Ab"), **examples.moved("sources/z.yml", examples.source(DOI="10.1000/aB", title="Another"))}),
    ("other-authors", {
        **examples.source(author="[{literal: OECD}, {family: Wei, given: Jason}]"),
        **examples.moved("sources/y.yml", examples.source(author="[{literal: OEC}]", URL="https://example.org/y")),
        **examples.moved("sources/z.yml", examples.source(author="[{literal: OECD}]", URL="https://example.org/z")),
    }),
]  # fmt: skip


@pytest.fixture(scope="module")
def desk(browser: Browser, address: str) -> Iterator[Page]:
    """A page to ask the modules of the form without the form."""
    context = browser.new_context()
    page = context.new_page()
    page.goto(address + "404.html")
    yield page
    context.close()


@pytest.fixture
def wide(browser: Browser) -> Iterator[Page]:
    """A page on a desktop, where the width of the screen makes no difference to what is asked."""
    context = browser.new_context()
    yield context.new_page()
    context.close()


# ---------- the same words ----------

ASK = """async ({address, now, kind, id, data, ids, facts}) => {
    const { shapes, references } = await import(`${address}assets/apply-check.js`);
    const { ofLanguage, ofRules } = await import(`${address}assets/apply-rules.js`);
    const form = Object.assign(window.form, now);
    const [misshapen, unknown] = [shapes(data, kind, form), references(data, kind, id, form, (one) => ids[one] ?? [])];
    if (misshapen.length) return [...misshapen, ...unknown];
    return [...unknown, ...ofLanguage(kind, data, form), ...ofRules(kind, id, data, form, facts ?? undefined)];
}"""


def facts_of(knowledge: Knowledge) -> dict[str, Any]:
    """What the form knows of the whole base."""
    told, found = json.loads(sources_json(Site(knowledge))), json.loads(addresses_json(Site(knowledge)))
    sources = {
        id: {
            **dict(zip(("label", "title", "evidence", "issued", "how"), said, strict=True)),
            **dict(zip(("address", "doi"), found.get(id, ("", "")), strict=True)),
            "used": bool(knowledge.mentions_of("sources", id)),
        }
        for id, said in told.items()
    }
    rows = {id: [row for shift in knowledge.shifts_of(id) for row in shift.rows] for id in knowledge.professions}
    stances = {id: [[one.stance for one in row.all_cited()] for row in many] for id, many in rows.items()}
    return {"sources": sources, "stances": stances}


def asked(desk: Page, told: dict[str, Any]) -> list[str]:
    """What the form says of an entry, one line each."""
    found = desk.evaluate(ASK, told)
    return sorted({f"{one['level']}: {one['sentence']}; {one['hint']} [{one['code']}]" for one in found})


def told(problems: Iterable[Problem], path: str) -> list[str]:
    """What the check says of a file, as far as the form can know it."""
    found = [one for one in problems if one.place.path == f"content/{path}" and one.code in TOLD]
    return sorted({f"{one.level}: {one.sentence}; {one.hint} [{one.code}]" for one in found})


def golden(case: Path) -> Any:
    """The files of a golden case."""
    document, _ = read(case.read_bytes(), case.name)
    assert document is not None
    return document.data["files"]  # type: ignore[call-overload,index]


def written(files: Any) -> Iterator[tuple[str, str, str, Any]]:
    """Path, kind, id and data of the files that the form could have written (those that are YAML at all)."""
    for path, raw in files.items():
        kind, _, name = path.partition("/")
        document, _ = read(raw.encode() if isinstance(raw, str) else raw, path)
        if kind in WRITTEN and document and isinstance(document.data, dict):
            yield path, kind, name.removesuffix(".yml"), document.data


def test_the_form_says_what_the_check_says(desk: Page, address: str, small: Knowledge) -> None:
    """Every example of every rule and every golden case: same code, level, sentence and hint, no more and no less."""
    desk.evaluate("(form) => { window.form = form; }", json.loads(form_json(Site(small))))
    differing, said = {}, set()
    for name, files in [*TRIED, *((case.stem, golden(case)) for case in CASES if case.parent.name != "paths")]:
        everything = over_base(files)
        ids: dict[str, list[str]] = {}
        for path, _ in everything:
            ids.setdefault(path.partition("/")[0], []).append(path.partition("/")[2].removesuffix(".yml"))
        base = reading.base(everything)
        knowledge = base.knowledge
        blamed = {one.place.path.removeprefix("content/") for one in base.problems if one.code in TOLD}
        facts = facts_of(knowledge) if knowledge else None
        now = json.loads(form_json(Site(knowledge))) if knowledge else {"aliases": {}, "retired": RETIRED}
        now = {key: now[key] for key in ("aliases", "retired")}
        for path, kind, id, data in written({path: raw for path, raw in everything if path in {*files, *blamed}}):
            expected = told(base.problems, path)
            about = {"kind": kind, "id": id, "data": data, "ids": ids, "facts": facts}
            found = asked(desk, {"address": address, "now": now, **about})
            if (knowledge is None and not expected) or "exceptions.yml" in files:
                continue  # another file is broken, so the check has not come to the rules; or one is excused
            said |= {line.rpartition("[")[2][:-1] for line in found}
            if expected != found:
                differing[f"{name}: {path}"] = (expected, found)
    assert differing == {}, json.dumps(differing, indent=1, ensure_ascii=False)
    assert {rule.code for rule in RULES if rule.told} - said == set()


# ---------- the text ----------

SIGNS = ["a", "B", ":?", " ", "  ", ":", ": ", " #", "#", "-", "- ", "'", '"', "\\", "{", "}", "[", "]", ",", "&", "*", "!", "|", ">",
         "%", "@", "`", "?", "~", "null", "true", "no", "2018", "1e3", "0x1f", "é", "ß", "漢", "🐝", "👩‍⚕️", "\u200d", "\u2028", "\ufeff",
         "\u00ad", "…", "“", "=", "<<", "---", "...", "word ", "another word ", "http://x.y/z?a=b#c", "long " * 40]  # fmt: skip


def test_any_text_comes_through_yaml(desk: Page, address: str) -> None:
    """Whatever is typed, what we read is what was typed."""
    odd = random.Random(6)
    texts = [*SIGNS, *("".join(odd.choices(SIGNS, k=odd.randint(1, 9))) for _ in range(400))]
    texts = [text.strip(" ") for text in texts if text.strip(" ")]
    data = {
        "rows": [
            {"then": {"text": text, "at": text}, "list": [text, text], "short": {"id": text}, "number": 4.32}
            for text in texts
        ]
    }
    text = desk.evaluate(
        "async ([address, data]) => (await import(`${address}assets/apply-yaml.js`)).yamlOf(data, {})", [address, data]
    )
    document, problems = read(text.encode(), "x.yml")
    assert problems == []
    assert document is not None
    assert document.data == {"rows": [{**one, "number": "4.32"} for one in data["rows"]]}


DATES = [
    "May 2026", "sept. 2019", "8 August 2023", "8th of August, 2023", "31 June 2023", "Aug 8, 2023", "aug 8th 2023", "2023/8", "2023.08.08",
    "2023-8-8", "13/2/2023", "2/13/2023", "2/3/2023", "3-3-2023", "31.2.2023", "29 February 2024", "29 February 2023", "2023", "2023-08", "spring 2024", "", "Mayor 2026",
]  # fmt: skip
DOIS = [
    "https://doi.org/10.1000/182",
    "doi: 10.1000/182.",
    "DOI:10.1000/ab;",
    "<10.1000/182>",
    "10.1/2",
    "see 10.1000/182",
    "https://dx.doi.org/10.48550/arXiv.2001.08361",
]
ADDRESSES = [
    "www.example.org/x",
    " WWW.example.org ",
    "https://www.example.org",
    "www.example",
    "example.org/www.a.b",
    "www.example.org/a b",
]


def test_forms_are_mended_as_fix_mends_them(desk: Page, address: str) -> None:
    """A date that can mean one day only, a DOI in an address, an address without its beginning."""
    asked = {"date": (DATES, forms.date), "doi": (DOIS, forms.doi), "address": (ADDRESSES, forms.address)}
    for name, (texts, mended) in asked.items():
        found = desk.evaluate(
            "async ([address, name, texts, months]) => { const mends = await import(`${address}assets/apply-mend.js`); return texts.map((text) => mends[name](text, months)); }",
            [address, name, texts, MONTHS],
        )
        assert dict(zip(texts, found, strict=True)) == {text: mended(text) for text in texts}


# ---------- the form ----------


def field(where: Locator | Page, key: str) -> Locator:
    """The control for a key."""
    return where.locator(f'.tn-field[data-key="{key}"] :is(input, textarea, select)').first


def row(page: Page, number: int = 0) -> Locator:
    """A row of the form."""
    return page.locator("[data-item=row]").nth(number)


BARE = {"id": "ai-researcher", "title": "AI researcher", "as-of": {}, "rows": []}
"""The twin of a profession of which nothing is told yet."""


def opened(page: Page, address: str, query: str = "") -> None:
    """The form, ready; without a query, of the AI researcher nothing is told yet, so that a whole entry can be written."""
    if not query:
        page.route("**/professions/ai-researcher/rows.json", lambda route: route.fulfill(json=BARE))
    page.goto(f"{address}apply/{query}")
    page.locator(".tn-apply select:visible").first.focus()
    expect(page.locator(".tn-files pre").first).to_be_visible()


def write_row(where: Locator, then: str, now: str, source: str = "wei-2023-kdd-talk") -> None:
    """Fill a row in, by what people see."""
    where.get_by_label("Aspect").select_option(label="Team size")
    where.get_by_label("Then", exact=True).fill(then)
    where.get_by_label("Now", exact=True).fill(now)
    where.get_by_label("Change").select_option("replaced")
    where.get_by_label("Status").select_option("observed")
    if source:
        where.get_by_role("button", name="Cite a source").first.click()
        where.locator("[data-item=cite]").last.locator("[data-key=id] input").fill(source)


def write_shift(page: Page, profession: str) -> None:
    """Fill in what is around the rows."""
    page.get_by_label("Profession", exact=True).fill(profession)
    page.get_by_label("Scaling laws").check()
    field(page, "paradigm-shift").fill("Training the best models requires scaling compute and data.")
    group = page.locator("[data-group=as-of]")
    field(group, "then").fill("2018")
    field(group, "now").fill("2023-08")
    field(page.locator("[data-group=reviewed]"), "how").select_option("abstract")


def files(page: Page) -> dict[str, str]:
    """The text that the form gives, by path below the content folder."""
    page.wait_for_timeout(400)
    return {
        one.locator("p code").first.inner_text().removeprefix("content/"): one.locator("pre code").text_content() or ""
        for one in page.locator(".tn-file").all()
    }


def errors(made: dict[str, str]) -> list[str]:
    """What the check says of these files laid over the small base, but for advice."""
    return [str(problem) for problem in reading.base(over_base(made)).problems if problem.level != "advice"]


def test_an_entry_passes_the_check(page: Page, address: str) -> None:
    """Type, take the text, lay it over the small base: no findings."""
    opened(page, address)
    write_shift(page, "AI researcher")
    write_row(row(page), "Many small projects.", "Teams of dozens of people work toward one goal.")
    field(page, "open-questions").fill("Who trains the next generation?\nWho pays?")
    page.get_by_role("button", name="Check it all").click()
    expect(page.locator(".tn-outcome .tn-said")).to_contain_text("It can be handed in")
    made = files(page)
    assert list(made) == ["shifts/ai-researcher/scaling-laws.yml"]
    assert errors(made) == []
    assert made["shifts/ai-researcher/scaling-laws.yml"].startswith("paradigm-shift: ")


@pytest.mark.parametrize(
    ("then", "now"),
    [
        ('Projects: many, small, and "bottom-up".', "Teams' goals are one: # the same."),
        ("- A list?\n- No,\r\n\tone pasted   paragraph.", "{Braces}, [brackets] & *emphasis* are text."),
        ("Émile’s 🐝 hives, 漢字 and “quotes”…", "Back\\slash, `code`, 100% and @home: all stay."),
        ("Yes.", "Null, true and 2018 are words, aren't they?"),
        ("Short. " * 12, "A sentence of nine words stands here for now. " * 6),
    ],
    ids=["colons-and-quotes", "pasted-lines", "other-letters", "words-of-yaml", "long"],
)
def test_odd_text_passes_the_check(wide: Page, address: str, then: str, now: str) -> None:
    """Colons, quotation marks, pasted lines, emoji and long texts come out as they went in, white space folded."""
    opened(wide, address)
    write_shift(wide, "AI researcher")
    write_row(row(wide), then, now)
    made = files(wide)
    (text,) = made.values()
    document, problems = read(text.encode(), "x.yml")
    assert problems == []
    assert document is not None
    first: Any = document.data["rows"][0]  # type: ignore[call-overload,index]
    assert (first["then"], first["now"]) == (" ".join(then.split()), " ".join(now.split()))
    assert errors(made) == []


def test_a_new_profession_with_a_new_source(page: Page, address: str) -> None:
    """Three files, and the base that they are laid over has no findings."""
    opened(page, address)
    write_shift(page, "Beekeeper")
    group = page.locator("[data-group=profession]")
    field(group, "field").select_option("technology")
    field(group, "summary").fill("Keeps bees and sells honey.")
    field(group, "also-called").fill("Apiarist")
    write_row(
        row(page), "Hives were opened every week.", "In one trial of 2022, sensors heard the swarm a day ahead.", ""
    )
    row(page).get_by_role("button", name="Describe a new source").click()
    source = page.locator("[data-item=source]")
    field(source, "type").select_option("report")
    field(source, "title").fill("Listening to hives: a trial")
    field(source, "author").fill("Honey, Bea\nInstitute of Bees")
    field(source, "issued").fill("2022")
    field(source, "publisher").fill("Institute of Bees")
    field(source, "URL").fill("https://example.org/hives")
    field(source, "evidence").select_option("field-study")
    field(source, "findings").fill("In 12 hives, sensors heard 9 of 10 swarms a day ahead.")
    field(source.locator("[data-group=checked]"), "how").select_option("full-text")
    made = files(page)
    id = "honey-2022-listening-hives"
    assert list(made) == ["professions/beekeeper.yml", f"sources/{id}.yml", "shifts/beekeeper/scaling-laws.yml"]
    assert field(row(page).locator("[data-item=cite]"), "id").input_value() == id
    assert errors(made) == []
    expect(page.locator(".tn-preview .tn-sources")).to_have_text("Honey and Institute of Bees 2022")


def test_errors_stand_at_their_fields(page: Page, address: str) -> None:
    """Each is tied to its control, in the list it leads there, with the keyboard too; mending it takes it away."""
    opened(page, address)
    write_shift(page, "AI researcher")
    write_row(row(page), "Many small projects.", "Teams of dozens of people work toward one goal.", "wei-2023-kd-talk")
    date = field(page.locator("[data-group=as-of]"), "now")
    date.fill("2023-02-30")
    check = page.get_by_role("button", name="Check it all")
    check.focus()
    check.press("Enter")
    expect(page.locator("#outcome")).to_be_focused()
    expect(page.locator(".tn-wrong li")).to_have_count(2)
    assert page.locator(".tn-wrong li").all_inner_texts() == [
        "Error: “Date of now” cannot be 2023-02-30; there is no such day in the calendar. wrong-form",
        "Error in row 1, source 1: no source is called wei-2023-kd-talk; did you mean wei-2023-kdd-talk? unknown-reference",
    ]
    link = page.locator(".tn-wrong a").first
    link.focus()
    link.press("Enter")
    expect(date).to_be_focused()
    assert date.get_attribute("aria-invalid") == "true"
    described = [page.locator(f"#{id}").inner_text() for id in str(date.get_attribute("aria-describedby")).split()]
    assert described[1] == "Error: “Date of now” cannot be 2023-02-30; there is no such day in the calendar."
    date.fill("2023-08")
    field(row(page).locator("[data-item=cite]"), "id").fill("wei-2023-kdd-talk")
    expect(page.locator(".tn-wrong li")).to_have_count(0)
    assert date.get_attribute("aria-invalid") is None


def test_whoever_was_helped_says_so(wide: Page, address: str) -> None:
    """A model and a day go into the file; that nobody has reviewed it is said at the field for who did."""
    opened(wide, address)
    write_shift(wide, "AI researcher")
    write_row(row(wide), "Many small projects.", "Teams of dozens of people work toward one goal.")
    assert "made:" not in "".join(files(wide).values())
    wide.get_by_text("How it was written").click()
    made = wide.locator("[data-group=made]")
    field(made, "how").select_option("assisted")
    field(made, "with").fill("a language model of November 2026")
    expect(field(made, "on")).not_to_have_value("")
    wide.get_by_role("button", name="Check it all").click()
    expect(made.locator("[data-key=reviewed-by] .tn-field__wrong")).to_contain_text(
        "nobody has reviewed", ignore_case=True
    )
    field(made, "reviewed-by").fill("A nurse")
    expect(made.locator("[data-key=reviewed-by] .tn-field__wrong")).to_be_hidden()
    (text,) = files(wide).values()
    assert "  with: a language model of November 2026\n  reviewed-by: A nurse\n" in text
    assert errors(files(wide)) == []


def test_a_source_without_an_author_is_drawn(wide: Page, address: str) -> None:
    """Before anybody has written who made it, the preview calls it by its id."""
    opened(wide, address)
    write_row(row(wide), "Hives were opened.", "Sensors listen.", "")
    row(wide).get_by_role("button", name="Describe a new source").click()
    field(wide.locator("[data-item=source]"), "title").fill("Listening to hives: a trial")
    expect(wide.locator(".tn-preview .tn-sources")).to_have_text("listening-hives")


def test_a_source_that_is_here_is_named(wide: Page, address: str) -> None:
    """Whoever describes a source whose title the base knows is led to it, whatever the capitals and marks."""
    opened(wide, address)
    row(wide).get_by_role("button", name="Describe a new source").click()
    source = wide.locator("[data-item=source]")
    field(source, "title").fill("Scaling laws for neural language models.")
    expect(source.locator(".tn-here")).to_contain_text("kaplan-2020-scaling")
    field(source, "title").fill("Scaling laws for hives")
    expect(source.locator(".tn-here")).to_be_empty()
    field(source, "id").fill("kaplan-2020-scaling")
    expect(source.locator(".tn-here")).to_contain_text("has this id already")


def test_what_is_typed_is_mended_when_its_field_is_left(wide: Page, address: str) -> None:
    """A date in words, an address without its beginning; and whether a name is read as that of a person is said."""
    opened(wide, address)
    row(wide).get_by_role("button", name="Describe a new source").click()
    source = wide.locator("[data-item=source]")
    for key, text in (("issued", "May 2026"), ("URL", "www.example.org/x"), ("DOI", "https://doi.org/10.1000/182"), ("author", "Ana Rey\nRey, Ana")):  # fmt: skip
        field(source, key).fill(text)
    assert field(row(wide).locator("[data-item=cite]"), "id").input_value() == "ana-rey-2026"
    field(source, "id").fill("Rey's Own, 2026")
    field(source, "title").focus()
    ids = [field(one, "id").input_value() for one in (source, row(wide).locator("[data-item=cite]"))]
    assert ids == ["rey-s-own-2026"] * 2
    assert [field(source, key).input_value() for key in ("issued", "URL", "DOI")] == [
        "2026-05",
        "https://www.example.org/x",
        "10.1000/182",
    ]
    expect(source.locator("[data-key=author] .tn-field__help")).to_contain_text(
        "Read as Ana Rey (an organisation), Ana Rey (a person)."
    )


def test_a_source_is_known_by_its_address(wide: Page, address: str, real: Knowledge) -> None:
    """Whatever somebody calls it: its DOI or its address is that of a source that is here; and a row has to cite it."""
    known = next(one for one in real.sources.values() if one.entry.doi and one.entry.url)
    opened(wide, address)
    row(wide).get_by_role("button", name="Describe a new source").click()
    source = wide.locator("[data-item=source]")
    for key, text in (("title", "A trial of gloves"), ("author", "Rey, Ana"), ("issued", known.entry.issued), ("findings", "Gloves fit."), ("URL", str(known.entry.url)), ("DOI", str(known.entry.doi).upper())):  # fmt: skip
        field(source, key).fill(text)
    field(source, "type").select_option("report")
    field(source, "evidence").select_option("survey")
    field(source.locator("[data-group=checked]"), "how").select_option("abstract")
    write_shift(wide, "AI researcher")
    write_row(row(wide), "Many small projects.", "Teams of dozens of people work toward one goal.", "")
    expect(source.locator("[data-key=URL] .tn-field__wrong")).to_contain_text(f"{known.id} has the same address")
    expect(source.locator("[data-key=DOI] .tn-field__wrong")).to_contain_text(f"{known.id} is the same source")
    row(wide).locator("[data-item=cite]").get_by_role("button", name="Remove this source").click()
    wide.get_by_role("button", name="Check it all").click()
    expect(source.locator("[data-key=id] .tn-field__wrong")).to_contain_text("nothing rests on")


def test_a_source_is_held_against_its_rules(wide: Page, address: str) -> None:
    """What `thennow check` would say of an address or a title is said while it is typed."""
    opened(wide, address)
    row(wide).get_by_role("button", name="Describe a new source").click()
    source = wide.locator("[data-item=source]")
    for key, text in (("title", "A trial of gloves."), ("author", "Rey, Ana"), ("issued", "2022"), ("URL", "https://doi.org/10.1000/182"), ("findings", "Gloves fit.")):  # fmt: skip
        field(source, key).fill(text)
    field(source, "type").select_option("report")
    field(source, "evidence").select_option("survey")
    field(source.locator("[data-group=checked]"), "how").select_option("abstract")
    wide.get_by_role("button", name="Check it all").click()
    for key, words in (
        ("title", "the title ends with a full stop"),
        ("type", "this report names nobody who published it"),
        ("URL", "write DOI: 10.1000/182 in its place"),
    ):
        expect(source.locator(f"[data-key={key}] .tn-field__wrong")).to_contain_text(words, ignore_case=True)


EMPTY = (
    ": fill in “Profession”", ": choose “Pillar”", ": fill in “What changed”", ": fill in “Date of then”", " in row 1: choose “Aspect”",
    " in row 1: fill in “Then”", " in row 1: fill in “Now”", " in row 1: choose “Change”", " in row 1: choose “Status”",
    ": choose “How far you read”",
)  # fmt: skip
"""What is said of an empty form, in the words that stand at its fields."""


def test_the_first_press_is_not_lost(wide: Page, address: str) -> None:
    """Buttons that are pressed while the form is still loading do what they say once it is there, each as often as it was pressed."""
    late: list[Route] = []
    wide.route("**/apply-form.js", lambda route: late.append(route))
    wide.goto(address + "apply/")
    wide.get_by_role("button", name="Add a row").click()
    wide.get_by_role("button", name="Check it all").click()
    said = wide.locator(".tn-outcome .tn-said")
    expect(said).to_have_text("One moment: the form is still loading.")
    for one in late:
        one.continue_()
    expect(said).to_have_text(f"{len(EMPTY) + 5} errors. Each leads to its field.")
    expect(wide.locator(".tn-wrong li")).to_have_count(len(EMPTY) + 5)
    expect(wide.locator("#outcome")).to_be_focused()
    assert wide.locator("[data-item=row]").count() == 2
    assert len(late) == 1


def test_a_form_that_cannot_be_loaded_says_so(wide: Page, address: str) -> None:
    """Beside the button too; the questions stand there, as they do without scripts."""
    wide.route("**/apply-form.js", lambda route: route.abort())
    wide.goto(address + "apply/")
    wide.get_by_role("button", name="Check it all").click()
    expect(wide.locator(".tn-outcome .tn-said")).to_contain_text("could not be loaded")
    expect(wide.locator("[data-pillar]:visible")).to_have_count(3)


def test_only_the_chosen_pillar_asks(page: Page, address: str, real: Knowledge) -> None:
    """No question stands before the form until a pillar is chosen; then its own, below its name as a heading."""
    opened(page, address)
    asked, note = page.locator("[data-pillar]:visible"), page.locator(".tn-guide-questions .tn-note")
    expect(asked).to_have_count(0)
    expect(note).to_be_visible()
    for pillar in real.pillars.values():
        page.get_by_label(title_of(pillar), exact=True).check()
        expect(asked.get_by_role("heading", level=3)).to_have_text([title_of(pillar)])
        expect(asked.locator("li")).to_have_count(len(pillar.entry.guide_questions))
        expect(note).to_be_hidden()


def test_without_scripts_all_pillars_ask(browser: Browser, address: str, real: Knowledge) -> None:
    """Every question of every pillar, each pillar by name."""
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(address + "apply/")
    asked = page.locator("[data-pillar]:visible")
    expect(asked.get_by_role("heading", level=3)).to_have_text([title_of(one) for one in ordered(real.pillars)])
    expect(asked.locator("li")).to_have_count(sum(len(one.entry.guide_questions) for one in real.pillars.values()))
    expect(page.locator(".tn-guide-questions .tn-note")).to_be_hidden()
    context.close()


def test_every_finding_of_an_empty_form_leads_to_a_field(wide: Page, address: str) -> None:
    """In the order of the fields, each with the words beside its field, the choice of a pillar among them."""
    opened(wide, address)
    wide.get_by_role("button", name="Check it all").click()
    links = wide.locator(".tn-wrong li > a:first-of-type")
    expect(links).to_have_text([f"Error{told}." for told in EMPTY])
    expect(wide.locator(".tn-wrong .tn-code")).to_have_text(["missing-key"] * len(EMPTY))
    targets = [str(link.get_attribute("href")) for link in links.all()]
    assert len(targets) == wide.locator(".tn-wrong li").count() > 5
    places = [wide.locator(target).evaluate("(one) => one.getBoundingClientRect().top + scrollY") for target in targets]
    assert places == sorted(places)
    links.nth(1).click()
    expect(wide.get_by_label("Scaling laws")).to_be_focused()
    group = wide.locator("fieldset[data-key=pillar]")
    tied = wide.locator(f"#{group.get_attribute('aria-describedby')}")
    expect(tied).to_have_text("Error: choose “Pillar”.")


def test_findings_wait_until_a_field_is_left(wide: Page, address: str) -> None:
    """Nobody is told that a field is empty before they come to it; a word of hype is named once they leave."""
    opened(wide, address)
    expect(wide.locator(".tn-field__wrong:visible")).to_have_count(0)
    now = row(wide).get_by_label("Now", exact=True)
    now.fill("Groundbreaking teams work toward one goal.")
    now.press("Tab")
    expect(row(wide).locator("[data-key=now] .tn-field__wrong")).to_have_text(
        "Warning: Groundbreaking praises and does not measure; say how much, for whom, in which test."
    )
    expect(wide.locator(".tn-field__wrong:visible")).to_have_count(1)


def test_a_draft_survives_and_can_be_deleted(wide: Page, address: str) -> None:
    """Reload: all is there. Begin another: the first is listed. Delete it: it is gone."""
    opened(wide, address)
    write_shift(wide, "AI researcher")
    write_row(row(wide), "Many small projects.", "Teams of dozens of people work toward one goal.")
    made = files(wide)
    assert wide.url == f"{address}apply/?draft=ai-researcher%2Fscaling-laws"
    wide.reload()
    expect(row(wide).get_by_label("Now", exact=True)).to_have_value("Teams of dozens of people work toward one goal.")
    assert files(wide) == made
    opened(wide, address)
    expect(wide.locator(".tn-drafts a")).to_have_text("ai-researcher/scaling-laws")
    wide.get_by_role("button", name="Delete the draft ai-researcher/scaling-laws").click()
    expect(wide.locator(".tn-drafts")).to_be_hidden()
    assert wide.evaluate("localStorage.getItem('thennow-drafts')") is None


ROWS = [
    ("lawyer", "emergent-abilities-tooling"),
    ("ai-researcher", "scaling-laws-team-size"),
]


def with_more(real: Knowledge) -> list[tuple[str, str]]:
    """Rows that have something rare: sources of a side alone, a place in a source, a projection, links, numbers."""
    rare = [
        lambda row: row.then.cited or row.now.cited,
        lambda row: any(one.at for one in row.cited),
        lambda row: row.settles,
        lambda row: "[[" in row.now.text,
        lambda row: any(one.stance == "contests" for one in row.cited),
        lambda row: row.figures and row.figures.unit != "%",
        lambda row: row.figures and row.figures.as_of,
    ]
    found = [next((row for row in real.rows() if test(row)), None) for test in rare]
    return [(row.profession.id, row.anchor) for row in found if row]


def test_a_suggestion_begins_with_the_row_as_it_is(wide: Page, address: str, real: Knowledge) -> None:
    """The text of a row that nobody has changed yet means what its file says, and there is nothing to mend."""
    for profession, anchor in [*ROWS, *with_more(real)]:
        opened(wide, address, f"?row={profession}/{anchor}")
        ((path, text),) = files(wide).items()
        document, problems = read(("rows:\n" + text).encode(), path)
        assert problems == []
        assert document is not None
        raw = dict(disk.read_content(ROOT / "content"))[path]
        authored, _ = read(raw, path)
        assert authored is not None
        known = next(one for one in real.rows() if (one.profession.id, one.anchor) == (profession, anchor))
        assert plainly(document.data["rows"][0]) == plainly(undated(authored.data, known.keys[1]))  # type: ignore[call-overload,index]
        expect(wide.locator(".tn-outcome .tn-said")).to_contain_text("It can be handed in")
        said = wide.locator(".tn-preview .tn-row__foot .tn-sources").inner_text()
        assert re.findall(r"\d(?:contests|nuances|both|then)", said) == []


def undated(entry: Any, at: Any) -> Any:
    """A row of an entry without dates that are the entry's own."""
    row = dict(entry["rows"][at])
    for side in ("then", "now"):
        if isinstance(row[side], dict) and row[side].get("as-of") == entry["as-of"][side]:
            kept = {key: one for key, one in row[side].items() if key != "as-of"}
            row[side] = kept["text"] if list(kept) == ["text"] else kept
    return row


def plainly(row: Any) -> Any:
    """A row without what goes without saying: `for: now`, `stance: supports`."""
    if isinstance(row, list):
        return [plainly(one) for one in row]
    if not isinstance(row, dict):
        return " ".join(row.split())
    kept = {key: plainly(one) for key, one in row.items() if (key, one) not in (("for", "now"), ("stance", "supports"))}
    return kept["id"] if list(kept) == ["id"] else kept


def test_a_shift_leads_to_a_further_row(wide: Page, address: str) -> None:
    """Below its rows: to the form, which knows where the row belongs."""
    wide.goto(address + "professions/lawyer/")
    wide.get_by_role("link", name="Add a row under Scaling laws").click()
    expect(wide.get_by_label("Profession", exact=True)).to_have_value("Lawyer")
    expect(wide.get_by_label("Scaling laws")).to_be_checked()
    expect(wide.locator(".tn-there")).to_contain_text("a further row")


def test_a_row_leads_to_its_suggestion(page: Page, address: str) -> None:
    """Beside a row: "Suggest a change". There: the row, the text, the page of the file."""
    page.goto(address + "professions/lawyer/")
    page.locator(".tn-row__actions").get_by_role("link", name="Suggest a change").first.click()
    page.wait_for_url("**/apply/?row=lawyer/*")
    expect(page.locator("h1")).to_have_text("Suggest a change")
    expect(page.locator(".tn-suggest")).to_contain_text("You are suggesting a change of this row: Lawyer,")
    assert page.locator("[data-item=row]").count() == 1
    expect(page.locator("[data-whole]:visible")).to_have_count(0)
    link = page.locator(".tn-hand-in")
    assert str(link.get_attribute("href")).startswith(
        "https://github.com/then-and-now/then-and-now/edit/main/content/shifts/lawyer/"
    )
    first = files(page)
    page.get_by_label("stand at the margin").check()
    second = files(page)
    assert [text[: text.index(":")] for texts in (first, second) for text in texts.values()] == [
        "  - aspect",
        "- aspect",
    ]
    one, other = (read(("rows:\n" + text).encode(), "x.yml")[0] for texts in (first, second) for text in texts.values())
    assert one is not None
    assert other is not None
    assert one.data == other.data


def test_a_file_is_handed_in_by_its_address(wide: Page, address: str) -> None:
    """GitHub's page for a new file gets folder, name and text; a text that is too long is copied and pasted instead."""
    opened(wide, address)
    write_shift(wide, "AI researcher")
    write_row(row(wide), "Many small projects.", "Teams of dozens of people work toward one goal.")
    made = files(wide)
    link = wide.locator(".tn-hand-in")
    value = wide.evaluate("(href) => Object.fromEntries(new URL(href).searchParams)", link.get_attribute("href"))
    assert value == {"filename": "scaling-laws.yml", "value": made["shifts/ai-researcher/scaling-laws.yml"]}
    base = (
        "https://github.com/then-and-now/then-and-now/new/main/content/shifts/ai-researcher?filename=scaling-laws.yml"
    )
    assert str(link.get_attribute("href")).startswith(base + "&value=")
    row(wide).get_by_label("Then", exact=True).fill("One sentence of many, and then one more of them. " * 160)
    expect(link).to_have_attribute("href", base)
    expect(wide.locator(".tn-file .tn-note")).to_contain_text("too long for an address")


def test_all_of_it_is_handed_in_at_once(wide: Page, address: str) -> None:
    """For whoever would rather not make files: an issue whose text holds every file, or the way to paste it there."""
    opened(wide, address)
    write_shift(wide, "Beekeeper")
    write_row(row(wide), "Hives were opened every week.", "Sensors hear the swarm a day ahead.")
    made = files(wide)
    link = wide.locator(".tn-together a")
    value = wide.evaluate("(href) => Object.fromEntries(new URL(href).searchParams)", link.get_attribute("href"))
    assert str(link.get_attribute("href")).startswith("https://github.com/then-and-now/then-and-now/issues/new?")
    assert value["title"] == "Entry: shifts/beekeeper/scaling-laws"
    asked, text = value["body"].split("\n\n\n", 1)
    assert asked == "What I changed, why, and the page that I read:"
    assert text == "\n".join(f"`content/{path}`\n\n~~~yaml\n{text}~~~\n" for path, text in made.items())
    row(wide).get_by_label("Then", exact=True).fill("One sentence of many, and then one more of them. " * 160)
    expect(wide.locator(".tn-together")).to_contain_text("too long for an address")
    assert "&body=" not in str(link.get_attribute("href"))


def test_an_entry_that_is_there_gets_rows(page: Page, address: str, real: Knowledge) -> None:
    """Nobody is asked for the whole of it again: rows alone are asked for, checked beside those that are there, and put below them."""
    opened(page, address, "?profession=lawyer&pillar=scaling-laws")
    expect(page.locator(".tn-there a")).to_have_attribute("href", f"{address}professions/lawyer/#scaling-laws")
    expect(page.locator("[data-pillar]:visible")).to_have_count(1)
    expect(page.locator("[data-entry]:visible")).to_have_count(0)
    there = [one.aspect.id for one in real.rows() if one.path == "shifts/lawyer/scaling-laws.yml"]
    free = next(id for id in real.aspects if id not in there)
    write_row(row(page), "Many small offices.", "Offices of hundreds of people work on one matter.")
    row(page).get_by_label("Aspect").select_option(there[0])
    page.get_by_role("button", name="Check it all").click()
    expect(page.locator(".tn-wrong li")).to_have_text(
        [
            f"Error in row 1: another row of this entry is about {there[0]}; choose another aspect, or change that row. repeated-anchor"
        ]
    )
    row(page).get_by_label("Aspect").select_option(free)
    expect(page.locator(".tn-outcome .tn-said")).to_contain_text("It can be handed in")
    raw = (ROOT / "content" / "shifts" / "lawyer" / "scaling-laws.yml").read_text(encoding="utf-8")
    page.get_by_label("stand at the margin").set_checked("\n- aspect" in raw)
    ((path, text),) = files(page).items()
    above, key, below = raw.partition("\nopen-questions:")
    document, problems = read(f"{above}\n{text}{key[1:]}{below}".encode(), path)
    assert problems == []
    assert document is not None
    assert [one["aspect"] for one in document.data["rows"]] == [*there, free]  # type: ignore[call-overload,index]
    assert str(page.locator(".tn-hand-in").get_attribute("href")).endswith(f"/edit/main/content/{path}")
    title = page.evaluate(
        "(href) => new URL(href).searchParams.get('title')", page.locator(".tn-together a").get_attribute("href")
    )
    assert title == "New row: lawyer/scaling-laws"
    page.get_by_label("Profession", exact=True).fill("Beekeeper")
    expect(page.locator("[data-entry]:visible")).to_have_count(2)


def test_another_name_leads_to_the_profession(wide: Page, address: str, real: Knowledge) -> None:
    """Whoever types another name of a profession that is here is asked whether they mean it."""
    known = real.professions["nurse"].entry
    opened(wide, address)
    wide.get_by_label("Profession", exact=True).fill(known.also_called[0].lower())
    expect(wide.locator(".tn-there")).to_contain_text(f"is another name of {known.title}, which is here")
    wide.get_by_role("button", name=f"Take {known.title}").click()
    expect(wide.get_by_label("Profession", exact=True)).to_have_value(known.title)
    expect(wide.locator(".tn-there")).to_be_empty()
    expect(wide.locator("[data-group=profession]")).to_be_hidden()


def test_it_works_by_keyboard_alone(page: Page, address: str) -> None:
    """From field to field with Tab, choices with arrows and letters, buttons with Enter; every stop shows its focus."""
    opened(page, address)
    page.get_by_label("Profession", exact=True).focus()
    keys = page.keyboard
    keys.type("AI researcher")
    tab_to(page, "[data-key=pillar] input")
    keys.press("Space")
    for key, text in (
        ("paradigm-shift", "Training needs compute and data."), ("then", "2018"), ("now", "2023"), ("aspect", "Team s"),
        ("then", "Many small projects."), ("now", "Teams of dozens share one goal."), ("change", "Rep"), ("status", "Obs"),
    ):  # fmt: skip
        tab_to(page, f"[data-key={key}] *")
        keys.type(text)
    tab_to(page, "[data-add=cite]")
    keys.press("Enter")
    keys.type("wei-2023-kdd-talk")
    tab_to(page, "[data-key=how] *")
    keys.type("Abs")
    assert errors(files(page)) == []


def tab_to(page: Page, wanted: str) -> None:
    """Press Tab until that has the focus; whatever is passed on the way shows its focus."""
    for _ in range(20):
        page.keyboard.press("Tab")
        page.wait_for_function(SHOWN_FOCUS, timeout=5000)
        if page.evaluate("(wanted) => document.activeElement.matches(wanted)", wanted):
            return
    raise AssertionError(f"{wanted} is not reached")


@pytest.mark.parametrize(("width", "scheme"), [(360, "light"), (360, "dark"), (768, "light"), (1440, "dark")])
def test_it_fits(browser: Browser, address: str, width: int, scheme: Any) -> None:
    """Nothing is wider than the screen, whatever is open."""
    context = browser.new_context(viewport={"width": width, "height": 800}, color_scheme=scheme)
    page = context.new_page()
    opened(page, address)
    write_shift(page, "Beekeeper")
    write_row(row(page), "W" * 300, "Groundbreaking " * 40, "wei-2023-kd-talk")
    row(page).locator("summary").click()
    row(page).get_by_role("button", name="Add what has happened since").click()
    row(page).get_by_role("button", name="Describe a new source").click()
    page.get_by_role("button", name="Check it all").click()
    page.wait_for_timeout(400)
    assert page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth") <= 0
    unnamed = "(all) => all.filter((one) => !one.labels?.length).map((one) => one.outerHTML)"
    assert page.locator(".tn-apply :is(input, textarea, select):visible").evaluate_all(unnamed) == []
    context.close()


def test_its_weight(browser: Browser, address: str, site: Path) -> None:
    """The first view has at most 150 kB as a host sends it; no other page loads the form's scripts."""
    context = browser.new_context()
    page = context.new_page()
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(address + "apply/", wait_until="networkidle")
    assert [url for url in asked if not url.startswith(address)] == []
    paths = [url.removeprefix(address).partition("?")[0] for url in asked]
    sent = {path: (site / (path or "index.html")) for path in paths}
    weight = 0
    for path, file in sent.items():
        raw = (file / "index.html" if path.endswith("/") else file).read_bytes()
        weight += len(raw) if path.endswith(".woff2") else len(gzip.compress(raw))
    assert weight <= 150_000, weight
    assert "assets/apply.js" in paths
    asked.clear()
    page.goto(address + "professions/lawyer/", wait_until="networkidle")
    assert [url for url in asked if "assets/apply" in url or "apply/" in url] == []
    context.close()


def test_without_scripts_it_tells_the_other_way(browser: Browser, address: str) -> None:
    """Questions, a finished file and the guide; no field that would do nothing."""
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(address + "apply/")
    expect(page.locator("[data-pillar]:visible")).to_have_count(3)
    expect(page.locator(".tn-by-hand pre")).to_be_visible()
    expect(page.locator(".tn-apply :is(input, textarea, select, button):visible")).to_have_count(0)
    page.locator(".tn-by-hand a").click()
    expect(page.locator("h1")).to_have_text("Guide for authors")
    context.close()


def test_the_base_is_small() -> None:
    """What the entries above are laid over has no findings of its own."""
    assert [str(problem) for problem in reading.base(sorted(BASE.items())).problems if problem.level != "advice"] == []
