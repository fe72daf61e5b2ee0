"""A real browser under colours that the system forces: what is drawn is still seen, whatever scheme a reader chose before."""

import io

import pytest
from PIL import Image
from playwright.sync_api import Browser, Page

from tests.browser.kinds_of_page import KINDS

DRAWN = """() => {
    const lone = (one) => !one.closest("svg") && !one.childElementCount && !one.textContent.trim();
    const parts = [...document.body.querySelectorAll("*")].flatMap((one) => [[one, ""], [one, "::before"], [one, "::after"]]);
    const empty = ([one, part]) => (part ? getComputedStyle(one, part).content === '""' : lone(one));
    const painted = ([one, part]) => {
        const style = getComputedStyle(one, part);
        const ground = !/^rgba\\(.*, 0\\)$/.test(style.backgroundColor) || style.backgroundImage !== "none";
        return one.checkVisibility() && style.display !== "none" && !parseFloat(style.borderTopWidth) && ground;
    };
    const named = ([one, part]) => `${one.localName}.${one.className.baseVal ?? one.className}${part}`;
    window.drawn ??= parts.filter(empty).filter(painted);
    const lost = ([one, part]) => one.checkVisibility() && getComputedStyle(one, part).forcedColorAdjust !== "none";
    return [...new Set(window.drawn.filter(lost).map(named))];
}"""
"""Whatever is drawn by a ground alone, once the page has asked without forced colours; and which of it these would take away."""

MARKS = {
    "professions/nurse/": (".tn-search__icon", ".tn-menu", ".tn-squares i", ".tn-pairs__key i:first-child", ".tn-pairs__key i:last-child",
                           ".tn-contents--rows li", ".tn-change", ".tn-status", ".tn-shift"),
    "evidence/": (".tn-legend li", ".tn-stack i:first-child", ".tn-svg__area", ".tn-pairs__key i:first-child"),
    "pillars/scaling-laws/": (".tn-svg__line",),
    "timeline/": (".tn-lane", ".tn-lane circle"),
    "matrix/": ("a.tn-dot", ".tn-signs li .tn-dot"),
    "pillars/": (".tn-pillar",),
    "apply/": (".tn-form-row",),
}  # fmt: skip
"""Marks that say something, by the page on which they stand."""
WIDE = {"timeline/"}
"""What has no room for its drawing on a phone."""
DARK_CHOICE = """localStorage.setItem("/.__palette", JSON.stringify({index: 2, color: {media: "(prefers-color-scheme: dark)", scheme: "slate"}}))"""
LIGHT_CHOICE = """localStorage.setItem("/.__palette", JSON.stringify({index: 1, color: {media: "(prefers-color-scheme: light)", scheme: "default"}}))"""


def forced(browser: Browser, scheme: str, choice: str) -> Page:
    """A page on a phone of somebody whose system forces colours, and who chose others before."""
    context = browser.new_context(viewport={"width": 390, "height": 900}, color_scheme=scheme, forced_colors="active")  # type: ignore[arg-type]
    page = context.new_page()
    page.add_init_script(choice)
    return page


@pytest.mark.parametrize("kind", KINDS)
def test_nothing_that_is_drawn_is_lost(browser: Browser, address: str, kind: str) -> None:
    """Every element without text that a ground alone draws says how it is drawn there."""
    context = browser.new_context(viewport={"width": 390, "height": 900})
    page = context.new_page()
    page.goto(address + KINDS[kind], wait_until="networkidle")
    page.evaluate(DRAWN)
    assert page.evaluate("window.drawn.length") > 0
    page.emulate_media(forced_colors="active")
    assert page.evaluate(DRAWN) == []
    context.close()


@pytest.mark.parametrize(("scheme", "choice"), [("dark", LIGHT_CHOICE), ("light", DARK_CHOICE)], ids=["dark", "light"])
def test_marks_stand_out_from_the_ground(browser: Browser, address: str, scheme: str, choice: str) -> None:
    """Three to one at least, though the reader chose the other scheme; the choice itself is not offered, since it would do nothing."""
    page = forced(browser, scheme, choice)
    weak: dict[tuple[str, str], float] = {}
    for path, marks in MARKS.items():
        page.set_viewport_size({"width": 1000 if path in WIDE else 390, "height": 900})
        page.goto(address + path, wait_until="networkidle")
        assert not page.locator(".tn-scheme").is_visible()
        page.evaluate("for (const fold of document.querySelectorAll('.tn-fold')) fold.open = true")
        weak |= {(path, mark): seen for mark in marks if (seen := contrast(page, mark)) < 3}
    page.context.close()
    assert weak == {}


def contrast(page: Page, mark: str) -> float:
    """How far the lightest and the darkest point of a mark lie apart: of the first one that is seen, its beginning."""
    one = page.locator(f"{mark}:visible").first
    one.scroll_into_view_if_needed()
    box = one.bounding_box()
    assert box is not None
    clip = {
        "x": box["x"] - 1,
        "y": box["y"] - 1,
        "width": min(box["width"], 40) + 2,
        "height": min(box["height"], 40) + 2,
    }
    if not one.evaluate("(one) => one.textContent.trim() === '' || Boolean(one.closest('svg'))"):
        clip["width"] = 12  # Its words begin behind the mark.
    image = Image.open(io.BytesIO(page.screenshot(clip=clip))).convert("RGB")  # type: ignore[arg-type]
    lights = [luminance(colour) for _, colour in image.getcolors(image.width * image.height)]  # type: ignore[union-attr,arg-type]
    return (max(lights) + 0.05) / (min(lights) + 0.05)


def luminance(colour: tuple[int, int, int]) -> float:
    """How light a colour is, as WCAG reckons it."""
    parts = [one / 255 for one in colour]
    red, green, blue = (one / 12.92 if one <= 0.04045 else ((one + 0.055) / 1.055) ** 2.4 for one in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
