"""A real browser reads the built site: no request leaves the host, no error in the console."""

import pytest
from playwright.sync_api import Browser, Page, expect

from generator.knowledge import Knowledge, title_of
from generator.views.scatter import NARROWEST
from tests.browser.conftest import SHOWN_FOCUS


def search(page: Page, words: str) -> None:
    """Open the search and type, as a person would."""
    box = page.locator(".tn-search__input")
    box.click()
    box.press_sequentially(words, delay=15)


def test_from_home_to_a_row_to_a_source(page: Page, address: str) -> None:
    """Home, search "hyperparameter tuning", the AI researcher's row, its source."""
    page.goto(address)
    expect(page.locator("h1")).to_be_visible()
    search(page, "hyperparameter tuning")
    page.locator('.tn-hit[href*="#reasoning-via-prompting-craft"]').click(timeout=15_000)
    page.wait_for_url("**/professions/ai-researcher/**")
    row = page.locator("article.tn-row", has=page.locator("#reasoning-via-prompting-craft"))
    expect(row).to_contain_text("hyperparameter tuning")
    row.locator('a[href*="/sources/"]').first.click()
    page.wait_for_url("**/sources/**")
    expect(page.locator("h1")).to_be_visible()


@pytest.mark.parametrize(
    "path",
    ["", "professions/", "professions/ai-researcher/", "pillars/", "pillars/emergent-abilities/", "aspects/", "aspects/evaluation/",
     "timeline/", "changes/", "evidence/", "glossary/", "sources/", "sources/wei-2023-kdd-talk/", "questions/", "directions/", "notes/talk/", "about/"],
)  # fmt: skip
def test_every_kind_of_page_opens_clean_and_fits(page: Page, address: str, path: str) -> None:
    """No console error, no foreign request, nothing wider than the screen."""
    page.goto(address + path, wait_until="networkidle")
    expect(page.locator("h1").first).to_be_visible()
    wider = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
    assert wider <= 0


def test_the_keyboard_reaches_content_and_links(page: Page, address: str) -> None:
    """The first tab stop skips to the content; every stop shows where it is."""
    page.goto(address + "professions/ai-researcher/")
    page.keyboard.press("Tab")
    assert "Skip" in page.evaluate("document.activeElement.textContent")
    for _ in range(12):
        page.keyboard.press("Tab")
        outline = page.evaluate(SHOWN_FOCUS)
        assert outline, page.evaluate("document.activeElement.outerHTML.slice(0, 200)")


SCHEMES = (
    "Light colours. Switch to dark",
    "Dark colours. Switch to those of the system",
    "Colours of the system. Switch to light",
)
"""What the button says after the first, second and third press: what is shown now, and what the next press leads to."""


@pytest.mark.parametrize("key", ["Enter", "Space", "a click"])
def test_light_and_dark_are_the_readers_choice(page: Page, address: str, key: str) -> None:
    """One button, by keyboard too, says what is shown and what comes next; the choice holds, and the third press follows the system."""
    ground = "getComputedStyle(document.body).backgroundColor"
    page.goto(address)
    of_the_system = page.evaluate(ground)
    button = page.get_by_role("button", name="colours", exact=False)
    expect(button).to_have_accessible_name(SCHEMES[-1])
    grounds = []
    for said in SCHEMES:
        button.click() if key == "a click" else button.press(key)
        expect(button).to_have_accessible_name(said)
        expect(page.get_by_role("status")).to_have_text(said.partition(".")[0])
        grounds.append(page.evaluate(ground))
        page.goto(address + "about/")
        expect(button).to_have_accessible_name(said)
        assert grounds[-1] == page.evaluate(ground)
    assert of_the_system == grounds[2] in grounds[:2]
    assert grounds[0] != grounds[1]


def test_the_links_of_a_row_say_of_which_row_they_are(page: Page, address: str, real: Knowledge) -> None:
    """Whoever hears them one by one hears no name twice, each begins with its visible words, and the first leads to the aspect."""
    page.goto(address + "professions/ai-researcher/")
    rows = [row for shift in real.shifts_of("ai-researcher") for row in shift.rows]
    actions = page.locator(".tn-row__actions")
    named = actions.locator("a, summary").evaluate_all("(all) => all.map((one) => [one.innerText, one.ariaLabel])")
    words = ("Across professions", "Cite", "Suggest a change")
    assert named == [[word, f"{word}: {title_of(row.aspect)}"] for row in rows for word in words]
    ways = actions.locator("a:first-child").evaluate_all("(all) => all.map((one) => one.pathname.split('/').at(-2))")
    assert ways == [row.aspect.id for row in rows]


def test_a_phone_has_the_list_of_events_and_paper_the_line(browser: Browser, address: str) -> None:
    """Where the line would be squeezed, only the list stands; a wide window and paper have both."""
    context = browser.new_context(viewport={"width": 360, "height": 740})
    page = context.new_page()
    page.goto(address + "timeline/")
    expect(page.locator(".tn-lanes")).to_be_hidden()
    expect(page.locator(".tn-event").first).to_be_visible()
    page.emulate_media(media="print")
    expect(page.locator(".tn-lanes")).to_be_visible()
    page.emulate_media(media="screen")
    page.set_viewport_size({"width": 800, "height": 740})
    expect(page.locator(".tn-lanes")).to_be_visible()
    context.close()


def test_a_plot_keeps_its_width_on_a_phone(browser: Browser, address: str) -> None:
    """It moves within its frame, by keyboard too, and the page does not."""
    context = browser.new_context(viewport={"width": 360, "height": 740})
    page = context.new_page()
    page.goto(address + "evidence/")
    frame = page.get_by_role("group", name="The plot")
    inner, outer = frame.evaluate("(one) => [one.scrollWidth, one.clientWidth]")
    assert inner >= NARROWEST > outer
    assert page.locator(".tn-points > svg").evaluate("(one) => one.getBoundingClientRect().width") >= NARROWEST
    frame.focus()
    page.keyboard.press("ArrowRight")
    page.wait_for_function("document.activeElement.scrollLeft > 0")
    assert page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth") <= 0
    context.close()


def test_paper_shows_what_is_folded(page: Page, address: str) -> None:
    """The numbers behind a picture are printed, and folded again afterwards."""
    page.goto(address + "pillars/scaling-laws/")
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    assert page.locator("figure details:not([open])").count() == 0
    page.evaluate("dispatchEvent(new Event('afterprint'))")
    assert page.locator("figure details[open]").count() == 0 < page.locator("figure details").count()


@pytest.mark.parametrize("scripts", [True, False])
def test_a_phone_comes_to_the_rows_soon(browser: Browser, address: str, scripts: bool) -> None:
    """The list of rows and their numbers are folded there, with scripts and without; a press opens each."""
    context = browser.new_context(viewport={"width": 360, "height": 740}, java_script_enabled=scripts)
    page = context.new_page()
    page.goto(address + "professions/nurse/")
    folds = page.locator(".tn-fold")
    assert [one.locator("> summary").inner_text() for one in folds.all()] == ["Rows on this page", "In numbers"]
    for fold in folds.all():
        expect(fold.locator("a").first).to_be_hidden()
    box = page.locator(".tn-row").first.bounding_box()
    assert box is not None
    assert box["y"] < 1.8 * 740
    for fold in folds.all():
        fold.locator("> summary").click()
        expect(fold.locator("a").first).to_be_visible()
    context.close()


def test_where_there_is_room_nothing_is_folded(browser: Browser, address: str) -> None:
    """The list of rows and the numbers stand open, without a handle, and without scripts."""
    context = browser.new_context(viewport={"width": 1440, "height": 900}, java_script_enabled=False)
    page = context.new_page()
    page.goto(address + "professions/nurse/")
    for fold in page.locator(".tn-fold").all():
        expect(fold.locator("> summary")).to_be_hidden()
        expect(fold.locator("a").first).to_be_visible()
    context.close()


@pytest.mark.parametrize("path", ["professions/nurse/", "evidence/", "aspects/evaluation/", "sources/"])
def test_a_strip_breaks_no_short_figure(browser: Browser, address: str, path: str) -> None:
    """`10 rows` and `17 of 635 sources` stand on one line each, all facts side by side where there is room."""
    page = browser.new_page(viewport={"width": 1440, "height": 900})
    page.goto(address + path)
    tops = {one.bounding_box()["y"] for one in page.locator(".tn-strip dt").all()}  # type: ignore[index]
    assert len(tops) == 1
    lines = """(dt) => [dt.textContent, Math.round(dt.offsetHeight / parseFloat(getComputedStyle(dt).lineHeight))]"""
    short = [page.evaluate(lines, one.element_handle()) for one in page.locator(".tn-strip dt").all()]
    assert [text for text, count in short if count > 1 and len(text) < 20] == []
    page.close()
