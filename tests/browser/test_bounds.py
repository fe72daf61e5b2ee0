"""Every kind of page keeps its bounds: nobody is shut out, little is loaded, and nothing moves."""

import gzip
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import pytest
from axe_playwright_python.base import AXE_SCRIPT
from playwright.sync_api import Browser, Page

from tests.browser.kinds_of_page import KINDS

COLOURS: dict[str, Any] = {"runOnly": {"type": "rule", "values": ["color-contrast", "link-in-text-block"]}}
"""What light and dark can differ in."""
LAYOUT: dict[str, Any] = {
    "runOnly": {
        "type": "rule",
        "values": [*COLOURS["runOnly"]["values"], "target-size", "scrollable-region-focusable", "link-name",
                   "button-name", "select-name", "aria-hidden-focus", "bypass"],
    }
}  # fmt: skip
"""What a narrow window can differ in beside: what is shown, how large it is, and what scrolls."""
LOOKS: tuple[tuple[int, str, dict[str, Any]], ...] = (
    (1280, "light", {}),
    (360, "light", LAYOUT),
    (360, "dark", COLOURS),
)
"""Width, colour scheme, and the rules to ask: all of them once, then those that may answer otherwise."""
KB = 1000
FIRST_VIEW = 150 * KB
MOST_SHIFT = 0.02
PACKED = {".woff2", ".png", ".webp"}
SHIFT = """window.shift = 0; new PerformanceObserver((list) => list.getEntries().forEach((one) => { window.shift += one.value; }))
    .observe({ type: "layout-shift", buffered: true });"""


@pytest.fixture
def tab(browser: Browser) -> Iterator[Page]:
    """A tab with an empty cache, on a phone."""
    context = browser.new_context(viewport={"width": 360, "height": 740})
    yield context.new_page()
    context.close()


def violations(tab: Page, options: dict[str, Any]) -> list[str]:
    """What axe finds: rule, and the elements that break it. (Only that comes back: what passes is a hundred times more.)"""
    ask = """async (options) => (await axe.run(document, {...options, resultTypes: ["violations"]})).violations
        .flatMap((one) => one.nodes.map((node) => `${one.id}: ${node.html.slice(0, 160)}`))"""
    return tab.evaluate(ask, options)  # type: ignore[no-any-return]


@pytest.mark.parametrize("kind", KINDS)
def test_nobody_is_shut_out(tab: Page, address: str, kind: str) -> None:
    """axe-core finds nothing, on a desk and on a phone, light and dark."""
    tab.emulate_media(reduced_motion="reduce")
    tab.goto(address + KINDS[kind], wait_until="networkidle")
    tab.evaluate(AXE_SCRIPT)
    found = {}
    for width, scheme, options in LOOKS:
        tab.set_viewport_size({"width": width, "height": 900})
        tab.emulate_media(color_scheme=scheme, reduced_motion="reduce")  # type: ignore[arg-type]
        found[width, scheme] = violations(tab, options)
    assert {at: wrong for at, wrong in found.items() if wrong} == {}


@pytest.mark.parametrize("kind", KINDS)
def test_little_is_loaded_and_nothing_moves(tab: Page, site: Path, address: str, kind: str) -> None:
    """All that a first view loads is at most 150 kB over the wire, compressed; the layout does not shift."""
    loaded: set[str] = set()
    tab.on("request", lambda request: loaded.add(urlsplit(request.url).path.lstrip("/")))
    tab.add_init_script(SHIFT)
    tab.goto(address + KINDS[kind], wait_until="networkidle")
    sizes = {path: wire(site, path) for path in loaded}
    assert sum(sizes.values()) <= FIRST_VIEW, sorted(sizes.items(), key=lambda one: -one[1])
    assert tab.evaluate("window.shift") < MOST_SHIFT


def wire(site: Path, path: str) -> int:
    """What a file takes over the wire."""
    file = site / path / "index.html" if (site / path).is_dir() else site / path
    raw = file.read_bytes()
    return len(raw) if file.suffix in PACKED else len(gzip.compress(raw, 6))
