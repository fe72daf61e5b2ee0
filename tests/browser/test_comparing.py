"""A real browser chooses what to compare, and what the matrix shows; the address keeps it."""

import re
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, Route, expect

from generator import addresses
from generator.knowledge import Knowledge, ordered, title_of
from generator.text import inline, plain
from generator.views import words


def columns(page: Page) -> list[str]:
    """What stands at the heads of the columns (on a phone it is hidden, and each cell has its name)."""
    return page.locator("#comparison .tn-columns > *").all_text_contents()


def choose(page: Page, nth: int, title: str) -> None:
    """Choose a profession in one of the lists."""
    page.locator("select[name=p]").nth(nth).select_option(label=title)


def test_choosing_two_professions(page: Page, address: str) -> None:
    """Choose, share the address, reload, choose another, go back: the page follows."""
    page.goto(address + "compare/")
    choose(page, 0, "Lawyer")
    expect(page.locator(".tn-said")).to_contain_text("second profession")
    choose(page, 1, "Translator")
    expect(page.locator("#comparison section").first).to_be_visible()
    assert page.url == f"{address}compare/?p=lawyer,translator"
    assert columns(page) == ["Lawyer", "Translator"]
    page.reload()
    expect(page.locator("#comparison section").first).to_be_visible()
    assert columns(page) == ["Lawyer", "Translator"]
    assert page.title().startswith("Lawyer / Translator · ")
    choose(page, 1, "Judge")
    expect(page.locator("#comparison .tn-columns")).to_contain_text("Judge")
    page.go_back()
    expect(page.locator("#comparison .tn-columns")).to_contain_text("Translator")
    assert page.locator("select[name=p]").nth(1).input_value() == "translator"


def test_a_row_leads_home(page: Page, address: str) -> None:
    """The sources of a row stand on its own page, at its own address."""
    page.goto(address + "compare/?p=lawyer,paralegal")
    page.locator("#comparison .tn-row__foot a").first.click()
    page.wait_for_url("**/professions/lawyer/#*")
    expect(page.locator("article.tn-row:has(:target)")).to_be_visible()


@pytest.mark.parametrize(
    ("by", "heads"),
    [("time", ["Then", "Now", "Since"]), ("pillar", ["Scaling laws", "Emergent abilities", "Reasoning via prompting"])],
)
def test_the_sides_of_one_profession(page: Page, address: str, by: str, heads: list[str]) -> None:
    """Its pillars side by side, or then, now and since."""
    page.goto(address + "compare/")
    page.locator("select[name=by]").select_option(by)
    choose(page, 0, "Registered nurse")
    expect(page.locator("#comparison section").first).to_be_visible()
    assert page.url == f"{address}compare/?p=nurse&by={by}"
    assert columns(page) == heads
    assert page.locator("select[name=p]:visible").count() == 1


def test_a_name_that_nobody_has(page: Page, address: str) -> None:
    """A mistyped address says so; nothing is loaded for it."""
    page.goto(address + "compare/?p=lawyer,xyz")
    expect(page.locator(".tn-said")).to_contain_text("No profession here is called “xyz”")
    assert page.locator("#comparison section").count() == 0


@pytest.mark.parametrize(
    ("gone", "to"),
    [
        ("compare/lawyer/nurse/", "compare/?p=lawyer,nurse"),
        ("compare/lawyer/nurse", "compare/?p=lawyer,nurse"),
        ("compare/technology-9/", "compare/#ready"),
        ("compare/by-field/technology/2/", "compare/#ready"),
        ("sources/by-evidence/rumour/", "sources/"),
        ("professions/nobody/", ""),
        ("comparing/lawyer/nurse/", ""),
    ],
)
def test_what_is_no_longer_ready_made_is_made(browser: Browser, address: str, site: Path, gone: str, to: str) -> None:
    """Two professions that are no longer related still stand side by side at their address; other addresses are not guessed."""
    assert not (site / gone / "index.html").exists()
    context = browser.new_context()
    page = context.new_page()
    page.route(
        address + gone, lambda route: route.fulfill(path=site / "404.html", status=404, content_type="text/html")
    )
    page.goto(address + gone)
    page.wait_for_url(address + (to or gone))
    if "?p=" in to:
        expect(page.locator("#comparison .tn-columns")).to_contain_text("Registered nurse")
        assert columns(page) == ["Lawyer", "Registered nurse"]
    expect(page.locator("h1")).to_have_text(re.compile("Compare|Sources" if to else "There is no page at this address"))
    context.close()


def test_a_former_id_still_chooses(browser: Browser, address: str) -> None:
    """An address that was shared before a profession was renamed shows what it showed."""
    context = browser.new_context()
    page = context.new_page()

    def renamed(route: Route) -> None:
        html = route.fetch().text().replace('<option value="lawyer">', '<option value="lawyer" data-were="solicitor">')
        route.fulfill(body=html, content_type="text/html")

    page.route(re.compile(r"/compare/\?"), renamed)
    page.goto(address + "compare/?p=solicitor,paralegal")
    expect(page.locator("#comparison section").first).to_be_visible()
    assert columns(page) == ["Lawyer", "Paralegal"]
    context.close()


WHOLE = """(box) => {
    const told = (one) => one.nodeType === Node.TEXT_NODE ? one.textContent.trim().replace(/\\s+/g, " ")
        : [one.localName, one.className, one.id, one.style.cssText, one.scope ?? "",
           one.localName === "a" ? (one.getAttribute("href").startsWith("#") ? one.getAttribute("href") : one.href) : "",
           [...one.childNodes].map(told).filter((part) => part !== "")];
    return told(box);
}"""
"""A comparison with all that it is made of: elements, classes, anchors, ways and words."""


@pytest.mark.parametrize(
    "path", ["nurse/physician", "lawyer/paralegal", "technology", "health-2", "game-developer/illustrator"]
)
def test_the_same_as_the_ready_made_page(page: Page, address: str, path: str) -> None:
    """What the script draws is, element for element and word for word, what stands in the page without scripts."""
    page.goto(f"{address}compare/{path}/")
    ready = page.locator(".tn-side-by-side").evaluate(WHOLE)
    page.locator(".tn-kicker a").nth(1).click()
    expect(page.locator("#comparison section").first).to_be_visible()
    assert page.url.startswith(f"{address}compare/?p=")
    assert len(str(ready)) > 5000
    assert page.locator("#comparison .tn-side-by-side").evaluate(WHOLE) == ready


def test_the_same_question_stands_side_by_side(page: Page, address: str) -> None:
    """Workload of nurses and of physicians, though under different pillars: then at one height, now at one height."""
    page.set_viewport_size({"width": 1280, "height": 900})
    page.goto(address + "compare/nurse/physician/#on-workload")
    line = page.locator(".tn-versus:has(#on-workload)")
    assert line.locator(".tn-under").all_text_contents() == ["Scaling laws", "Reasoning via prompting"]
    for side in (".tn-then", ".tn-now"):
        first, second = (line.locator(side).nth(at).bounding_box() or {} for at in (0, 1))
        assert (first["y"], first["height"]) == (second["y"], second["height"])
        assert first["x"] + first["width"] <= second["x"]


def test_on_a_phone_every_answer_has_its_name(page: Page, address: str) -> None:
    """One below the other, each by name and pillar, under the question; nothing is wider than the screen."""
    page.set_viewport_size({"width": 360, "height": 740})
    page.goto(address + "compare/nurse/physician/")
    line = page.locator(".tn-versus:has(#on-workload)")
    names = line.locator(".tn-who")
    assert names.all_text_contents() == ["Registered nurse", "Physician"]
    for at in (0, 1):
        assert (names.nth(at).bounding_box() or {})["height"] > 10
    first, second = (line.locator("li").nth(at).bounding_box() or {} for at in (0, 1))
    assert first["y"] + first["height"] <= second["y"]
    assert page.evaluate("document.documentElement.scrollWidth") <= 360


def test_the_glance_leads_to_a_question(page: Page, address: str) -> None:
    """The way down is an address of its own, in the picker too; what was drawn is not drawn again."""
    page.goto(address + "compare/?p=nurse,physician")
    expect(page.locator("#comparison section").first).to_be_visible()
    page.locator(".tn-side-by-side").evaluate("(box) => { box.dataset.first = 'yes'; }")
    page.locator(".tn-glance a", has_text="Workload").click()
    assert page.url == f"{address}compare/?p=nurse,physician#on-workload"
    expect(page.locator("#on-workload")).to_be_in_viewport()
    expect(page.locator(".tn-side-by-side[data-first]")).to_have_count(1)
    page.reload()
    expect(page.locator("#on-workload")).to_be_in_viewport()


def test_nobody_stands_beside_themselves(page: Page, address: str) -> None:
    """Who is chosen in one list cannot be chosen in another; a fifth that the address names is said to be left out."""
    page.goto(address + "compare/?p=lawyer,nurse,judge,musician,architect")
    expect(page.locator("#comparison section").first).to_be_visible()
    assert columns(page) == ["Lawyer", "Registered nurse", "Judge", "Musician"]
    expect(page.locator(".tn-said")).to_contain_text("At most 4 professions")
    second = page.locator("select[name=p]").nth(1)
    assert second.locator("option:disabled").all_text_contents() == ["Judge", "Lawyer", "Musician"]


def test_rows_that_cannot_be_loaded(page: Page, address: str) -> None:
    """What stood there before does not pass for the answer."""
    page.goto(address + "compare/?p=lawyer,nurse")
    expect(page.locator("#comparison section").first).to_be_visible()
    page.route("**/professions/judge/rows.json", lambda route: route.fulfill(body="no rows"))
    choose(page, 1, "Judge")
    expect(page.locator(".tn-said")).to_contain_text("could not be loaded")
    expect(page.locator("#comparison section")).to_have_count(0)


@pytest.mark.parametrize(
    "path",
    [
        "compare/",
        "compare/technology/",
        "compare/lawyer/paralegal/",
        "compare/?p=nurse,lawyer,translator,judge",
        "matrix/",
        "matrix/aspects/",
        "evidence/",
    ],
)
def test_these_pages_open_clean_and_fit(page: Page, address: str, path: str) -> None:
    """No console error, no foreign request, nothing wider than the screen."""
    page.goto(address + path, wait_until="networkidle")
    expect(page.locator("h1").first).to_be_visible()
    assert page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth") <= 0


SHAPE = "(mark) => { const shape = getComputedStyle(mark, '::before'); return [shape.maskImage, shape.borderRadius, shape.width, shape.color].join(); }"


def test_the_marks_show_what_the_reader_chooses(page: Page, address: str) -> None:
    """Shape and colour follow the choice, the address keeps it, and the other table takes it over."""
    page.goto(address + "matrix/")
    mark = page.locator("td .tn-dot").first
    shapes = [mark.evaluate(SHAPE)]
    for by in ("change", "strength", "exposure"):
        page.locator(f"input[value={by}]").check()
        assert page.url == f"{address}matrix/?by={by}"
        expect(page.locator(f".by-{by}")).to_be_visible()
        shapes.append(mark.evaluate(SHAPE))
    assert len(set(shapes)) == 4
    page.locator(".tn-turns a").first.click()
    page.wait_for_url("**/matrix/aspects/?by=exposure")
    expect(page.locator("input[value=exposure]")).to_be_checked()
    page.locator("input[value=status]").check()
    assert page.url == f"{address}matrix/aspects/"


def test_a_mark_leads_to_its_row(page: Page, address: str, real: Knowledge) -> None:
    """With the keyboard too; while it has the focus, the whole sentence of its row stands beside it, until Escape."""
    page.goto(address + "matrix/")
    mark, tip = page.locator("td .tn-dot").first, page.get_by_role("tooltip")
    row = real.shifts_of("ai-researcher")[0].rows[0]
    said = plain(inline(row.now.text, addresses.linker(real, "matrix/")))
    sure = f"{words.CHANGE[row.change]}, {words.STATUS[row.status].lower()}"
    mark.focus()
    expect(tip).to_have_text(f"AI researcher, {title_of(row.aspect)}: {sure}. {said}")
    expect(mark).to_have_accessible_description(tip.inner_text())
    page.keyboard.press("Escape")
    expect(tip).to_be_hidden()
    mark.press("Enter")
    page.wait_for_url("**/professions/**#*")


@pytest.mark.parametrize("path", ["matrix/", "matrix/aspects/"])
def test_the_tip_of_a_mark_stands_beside_it(browser: Browser, address: str, path: str) -> None:
    """It touches its mark, covers neither it nor the screen's edge, and can be pointed at."""
    context = browser.new_context(viewport={"width": 1280, "height": 800})
    page = context.new_page()
    page.goto(address + path)
    mark, tip = page.locator("td .tn-dot").nth(40), page.get_by_role("tooltip")
    mark.hover()
    expect(tip).to_be_visible()
    at, beside = mark.bounding_box(), tip.bounding_box()
    assert at is not None
    assert beside is not None
    assert min(abs(beside["y"] - at["y"] - at["height"]), abs(beside["y"] + beside["height"] - at["y"])) <= 4
    assert 0 <= beside["x"] <= at["x"] + 1
    assert at["x"] <= beside["x"] + beside["width"] <= 1280
    tip.hover()
    page.wait_for_timeout(400)
    expect(tip).to_be_visible()
    page.mouse.move(5, 5)
    expect(tip).to_be_hidden()
    context.close()


def test_a_field_of_the_matrix_is_reached_at_once(page: Page, address: str, real: Knowledge) -> None:
    """Above the table a link for each field; behind the last one, the next stop is that field, not the first mark of all."""
    page.goto(address + "matrix/")
    links = page.get_by_role("navigation", name="Fields in the table").get_by_role("link")
    expect(links).to_have_text([title_of(one) for one in ordered(real.fields)])
    last = links.last
    said = last.inner_text()
    last.press("Enter")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.textContent") == said
    assert page.evaluate("document.activeElement.closest('th').scope") == "rowgroup"


def test_without_scripts_the_marks_show_the_status(browser, address: str) -> None:  # type: ignore[no-untyped-def]
    """The choice works by style sheet alone, and the picker gives way to what is ready-made."""
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(address + "matrix/")
    expect(page.locator(".by-status")).to_be_visible()
    page.locator("input[value=change]").check()
    expect(page.locator(".by-change")).to_be_visible()
    expect(page.locator(".by-status")).to_be_hidden()
    page.goto(address + "compare/")
    expect(page.locator(".tn-pick")).to_be_hidden()
    page.locator(".tn-ready a", has_text="Lawyer and paralegal").click()
    expect(page.locator("h1")).to_have_text("Lawyer and paralegal")
    context.close()


def test_a_large_base_gives_the_professions_when_somebody_turns_to_them(browser, address: str) -> None:  # type: ignore[no-untyped-def]
    """The page of a large base holds no choices: they are fetched on the first turn, or when the address needs them."""
    context = browser.new_context()
    page = context.new_page()
    fetched = []

    def bare(route: Route) -> None:
        html = re.sub(r"<optgroup.*</optgroup>", "", route.fetch().text(), flags=re.S)
        route.fulfill(
            body=html.replace('<form class="tn-pick"', '<form class="tn-pick" data-options="professions.json"'),
            content_type="text/html",
        )

    def choices(route: Route) -> None:
        fetched.append(route.request.url)
        route.fulfill(json=[["Law", [["lawyer", "Lawyer"], ["paralegal", "Paralegal"]]]])

    page.route(re.compile(r"/compare/(\?.*)?$"), bare)
    page.route("**/compare/professions.json", choices)
    page.goto(address + "compare/", wait_until="networkidle")
    assert page.locator("select[name=p] option[value=lawyer]").count() == len(fetched) == 0
    page.locator("select[name=p]").first.focus()
    expect(page.locator("select[name=p] option[value=lawyer]")).to_have_count(4)
    choose(page, 0, "Lawyer")
    choose(page, 1, "Paralegal")
    expect(page.locator("#comparison section").first).to_be_visible()
    assert page.url == f"{address}compare/?p=lawyer,paralegal"
    page.reload()
    expect(page.locator("#comparison section").first).to_be_visible()
    assert len(fetched) == 2
    context.close()


def test_words_of_the_glossary_are_explained(page: Page, address: str) -> None:
    """The picker explains the words that the ready-made comparison of the same two explains, once in a section."""
    page.goto(address + "compare/lawyer/paralegal/")
    ready = terms(page, "main section")
    page.goto(address + "compare/?p=lawyer,paralegal")
    expect(page.locator("#comparison section").first).to_be_visible()
    assert ready
    assert terms(page, "#comparison section") == ready


def terms(page: Page, sections: str) -> list[list[str]]:
    """The words that lead to the glossary, section by section."""
    ask = "all => all.map(one => [...one.querySelectorAll('a[href*=\"glossary/#\"]')].map(a => a.hash + a.textContent))"
    return [found for found in page.locator(sections).evaluate_all(ask) if found]
