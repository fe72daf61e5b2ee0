"""A real browser writes citations: of a row, of a profession, of a source."""

import json

import pytest
from playwright.sync_api import Browser, Page, expect

from generator.exports.bibtex import bibtex
from generator.knowledge import Knowledge

PROFESSION = "https://then-and-now.example.org/professions/ai-researcher/"


def shown(page: Page, place: str) -> list[str]:
    """Open a citation with the keyboard and read its three forms."""
    cite = page.locator(place)
    cite.locator("summary").focus()
    page.keyboard.press("Enter")
    expect(cite.locator("button")).to_have_count(3)
    return [one.text_content() or "" for one in cite.locator("p, pre").all()]


def test_a_row_is_cited_with_the_date_of_its_version(page: Page, address: str, real: Knowledge) -> None:
    """Text, BibTeX and CSL-JSON name the row, the day of its last review and its permanent address."""
    page.goto(address + "professions/ai-researcher/")
    text, written, item = shown(page, ".tn-row:has(#scaling-laws-team-size) .tn-cite")
    (shift,) = [one for one in real.shifts_of("ai-researcher") if one.pillar.id == "scaling-laws"]
    day = shift.reviewed.on
    way = f"{PROFESSION}#scaling-laws-team-size"
    assert text == (
        f"The Then & Now contributors. “AI researcher: Team size (Scaling laws).” Then & Now, Version of {day}. {way}"
    )
    assert json.loads(item) == [
        {
            "id": "thennow-ai-researcher-scaling-laws-team-size",
            "type": "webpage",
            "title": "AI researcher: Team size (Scaling laws)",
            "author": [{"literal": "The Then & Now contributors"}],
            "issued": {"date-parts": [[int(part) for part in day.split("-")]]},
            "container-title": "Then & Now",
            "version": day,
            "URL": way,
        }
    ]
    assert "author = {{The Then \\& Now contributors}}" in written
    assert f"note = {{Version of {day}}}" in written
    assert f"url = {{{way}}}" in written


def test_a_profession_is_cited_as_a_whole(page: Page, address: str) -> None:
    """The page's own citation leads to the page, and Escape closes it and gives the focus back."""
    page.goto(address + "professions/ai-researcher/")
    text, *_ = shown(page, ".tn-dates .tn-cite")
    assert text.endswith(PROFESSION)
    page.keyboard.press("Escape")
    expect(page.locator(".tn-dates .tn-cite[open]")).to_have_count(0)
    assert page.evaluate("document.activeElement.textContent") == "Cite"


PLACES = {
    "professions/nurse/": (
        ".tn-dates",
        ".tn-row:has(#scaling-laws-cycle-time)",
        ".tn-row:has(#reasoning-via-prompting-task-specification)",
    ),
    "professions/ai-researcher/": (".tn-row:has(#reasoning-via-prompting-craft)",),
    "findings/": (".tn-dates",),
    "aspects/income/": (".tn-dates",),
    "pillars/scaling-laws/": (".tn-dates",),
    "compare/lawyer/paralegal/": (".tn-dates",),
    "sources/wei-2023-kdd-talk/": (".tn-addresses, .tn-dates",),
}
"""Where citations stand: below a title, in rows, below an address."""


@pytest.mark.parametrize("width", [320, 360, 600, 1440])
@pytest.mark.parametrize("path", PLACES)
def test_a_citation_fits_the_screen(browser: Browser, address: str, width: int, path: str) -> None:
    """Nothing of it is cut off, and the page gets no wider."""
    context = browser.new_context(viewport={"width": width, "height": 800})
    page = context.new_page()
    page.goto(address + path)
    for place in PLACES[path]:
        shown(page, f":is({place}) .tn-cite")
        left, right = page.locator(".tn-cite[open] .tn-cite__panel").evaluate(
            "(one) => (({left, right}) => [left, right])(one.getBoundingClientRect())"
        )
        assert (place, left >= 0, right <= width, right - left >= 280) == (place, True, True, True)
        assert page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth") <= 0
        page.keyboard.press("Escape")
    context.close()


def test_a_citation_is_copied(page: Page, address: str) -> None:
    """A button copies what stands above it."""
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    page.goto(address + "professions/ai-researcher/")
    _, written, _ = shown(page, ".tn-dates .tn-cite")
    page.locator(".tn-dates .tn-cite button", has_text="BibTeX").press("Enter")
    expect(page.locator(".md-dialog")).to_contain_text("BibTeX copied")
    assert page.evaluate("navigator.clipboard.readText()") == written


def test_sources_are_cited_as_the_file_of_all_sources_has_them(page: Page, address: str, real: Knowledge) -> None:
    """What the script makes of every CSL item is the BibTeX that the site offers as a download, letter for letter."""
    page.goto(address + "sources/wei-2023-kdd-talk/")
    _, written, _ = shown(page, ".tn-cite")
    assert written == bibtex([real.sources["wei-2023-kdd-talk"]])
    made = page.evaluate("""async (root) => {
        const { bibtex } = await import(`${root}assets/cite.js`);
        return (await (await fetch(`${root}downloads/sources.csl.json`)).json()).map(bibtex).join("\\n");
    }""", address)  # fmt: skip
    assert made == bibtex(real.sources.values())
