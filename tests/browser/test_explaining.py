"""A real browser explains the words of the glossary: by pointing, by keyboard, by tapping, and without scripts."""

import re

from playwright.sync_api import Browser, Page, expect

TIP = "[role=tooltip]"
ROW = "professions/ai-researcher/"
WORD = "main a[href$='glossary/#prompt']"
SAYS = re.compile("given to a model to say what it should do")


def test_pointing_at_a_word_explains_it(page: Page, address: str) -> None:
    """The tip is the word's description, stays while one points at it, and goes when one leaves."""
    page.goto(address + ROW)
    word = page.locator(WORD).first
    word.hover()
    expect(page.locator(TIP)).to_have_text(SAYS)
    expect(word).to_have_attribute("aria-describedby", "tn-tip")
    page.locator(TIP).hover()
    page.wait_for_timeout(500)
    expect(page.locator(TIP)).to_be_visible()
    page.mouse.move(2, 2)
    expect(page.locator(TIP)).to_be_hidden()
    expect(word).not_to_have_attribute("aria-describedby", "tn-tip")


def test_the_keyboard_is_explained_too_and_escape_ends_it(page: Page, address: str) -> None:
    """Focus shows the tip, Escape hides it and leaves the focus where it is; moving on hides it as well (the next may have its own)."""
    page.goto(address + ROW)
    word = page.locator(WORD).first
    page.keyboard.press("Tab")
    page.evaluate("(word) => word.focus({focusVisible: true})", word.element_handle())
    expect(page.locator(TIP)).to_have_text(SAYS)
    page.keyboard.press("Escape")
    expect(page.locator(TIP)).to_be_hidden()
    expect(word).to_be_focused()
    page.keyboard.press("Tab")
    page.keyboard.press("Shift+Tab")
    expect(page.locator(TIP)).to_be_visible()
    page.keyboard.press("Tab")
    expect(page.locator(TIP).filter(has_text=SAYS)).to_be_hidden()


def test_the_tip_stays_on_the_page(page: Page, address: str) -> None:
    """No tip makes the page wider or reaches beyond its edge."""
    page.goto(address + ROW)
    for word in page.locator("main a[href*='glossary/#']").all():
        page.mouse.move(2, 2)
        word.hover()
        expect(word).to_have_attribute("aria-describedby", "tn-tip")
        box = page.locator(TIP).bounding_box()
        assert box is not None
        assert box["x"] >= 0
        assert box["x"] + box["width"] <= page.evaluate("document.documentElement.clientWidth")


def test_the_first_tap_explains_and_the_second_follows(browser: Browser, address: str) -> None:
    """On a touch screen a word does not take the reader away at once; a tap elsewhere sends the tip away."""
    context = browser.new_context(viewport={"width": 360, "height": 800}, has_touch=True, is_mobile=True)
    page = context.new_page()
    page.goto(address + ROW)
    word = page.locator(WORD).first
    word.tap()
    expect(page.locator(TIP)).to_have_text(SAYS)
    expect(page.locator(f"{TIP} a")).to_have_text("In the glossary")
    assert page.url.endswith(ROW)
    page.locator("h1").tap()
    expect(page.locator(TIP)).to_be_hidden()
    word.tap()
    expect(page.locator(TIP)).to_be_visible()
    word.tap()
    page.wait_for_url("**/glossary/#prompt")
    context.close()


def test_nothing_is_loaded_before_somebody_turns_to_a_word(page: Page, address: str) -> None:
    """Script and definitions come with the first word, each once."""
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url.rpartition("/")[2]))
    page.goto(address + ROW, wait_until="networkidle")
    assert {"terms.js", "terms.json"} & set(asked) == set()
    for word in page.locator("main a[href*='glossary/#']").all()[:3]:
        word.hover()
        expect(word).to_have_attribute("aria-describedby", "tn-tip")
    assert [asked.count(name) for name in ("terms.js", "terms.json")] == [1, 1]


def test_without_scripts_a_word_leads_to_the_glossary(browser: Browser, address: str) -> None:
    """The link alone is enough."""
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(address + ROW)
    page.locator(WORD).first.click()
    page.wait_for_url("**/glossary/#prompt")
    expect(page.locator("#prompt")).to_be_visible()
    context.close()


def test_how_sure_a_row_is_is_explained_too(page: Page, address: str) -> None:
    """Each status is a word of the glossary, where it stands."""
    page.goto(address + "professions/lawyer/")
    words = page.locator(".tn-status")
    assert {one.inner_text() for one in words.all()} == {"Observed", "Emerging", "Projected", "Contested"}
    for one in words.all():
        one.hover()
        expect(one).to_have_attribute("aria-describedby", "tn-tip")
        expect(page.locator(TIP)).to_contain_text("Of a row: ")
        page.mouse.move(2, 2)
