"""Knows what a first search costs somebody with a slow phone: bytes over the wire, and the wait for the first hit.

    python benchmarks/searching.py --sizes real,300,1000 --rounds 3

Needs what the tests need (`make test` sets it up), a Chromium among that.
"""

import argparse
import gzip
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from statistics import median

from playwright.sync_api import Browser, Response, expect, sync_playwright

if __name__ == "__main__":  # as a script: this file's folder is on the path, its parent perhaps not
    sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from benchmarks import measure
from benchmarks.make_content import make
from tests.browser.conftest import ARGUMENTS, served
from tests.browser.install import find

ROOT = Path(__file__).resolve().parent.parent
REAL = ("radiologist reports", "prompt engineering", "team size", "halucination")
MADE_UP = ("paper-based templates", "team size", "office networks fragile")
"""What is asked of this content, and of a base that was made up."""
SLOW = {"offline": False, "latency": 150, "downloadThroughput": 1.6e6 / 8, "uploadThroughput": 0.75e6 / 8}
"""What Lighthouse takes for a slow phone's line: milliseconds, and bytes a second."""
SLOWER = 4
"""So many times slower than this machine is its processor."""
BETWEEN_KEYS = 260
"""Milliseconds: about 45 words a minute."""
TIMED = """() => {
    const box = document.querySelector(".tn-search__input"), times = window.times = {};
    box.addEventListener("keydown", () => { times.key ??= performance.now(); });
    new MutationObserver(() => {
        if (document.querySelector(".tn-hit")) times.name ??= performance.now();
    }).observe(document.querySelector(".tn-search__output"), {childList: true, subtree: true});
}"""


@dataclass(frozen=True)
class Visit:
    """A first visit that searches."""

    loaded: dict[str, int]
    """Compressed bytes of all that the search loads, by address."""
    wait: float
    """Milliseconds from the first key to the first hit, once the box has been opened."""


def visit(browser: Browser, at: str, query: str) -> Visit:
    """Search on a first visit, on a slow phone; nothing is loaded before somebody turns to the search."""
    context = browser.new_context(viewport={"width": 360, "height": 780})
    tab = context.new_page()
    tab.goto(at + "about/", wait_until="networkidle")
    tab.evaluate("document.fonts.ready")
    loaded: dict[str, int] = {}

    def take(answer: Response) -> None:
        loaded[answer.url] = len(gzip.compress(answer.body(), 6))

    tab.on("response", take)
    session = context.new_cdp_session(tab)
    session.send("Network.enable")
    session.send("Network.emulateNetworkConditions", SLOW)
    session.send("Emulation.setCPUThrottlingRate", {"rate": SLOWER})
    tab.evaluate(TIMED)
    assert [url for url in loaded if "search" in url] == []
    tab.click(".tn-search__input")
    expect(tab.locator(".tn-search__input")).to_have_attribute("role", "combobox", timeout=15_000)
    tab.keyboard.type(query, delay=BETWEEN_KEYS)
    expect(tab.locator(".tn-hit mark").first).to_be_visible(timeout=15_000)
    tab.wait_for_load_state("networkidle")
    times = tab.evaluate("window.times")
    context.close()
    return Visit(loaded, times["name"] - times["key"])


@contextmanager
def site(size: str) -> Iterator[str]:
    """The built site of a base of so many professions (`real`: the content of this repository) on loopback."""
    with tempfile.TemporaryDirectory() as name:
        project, target = ROOT if size == "real" else Path(name) / "base", Path(name) / "site"
        if size != "real":
            make(int(size), project)
        built = measure.run(["thennow", "build", "-d", str(target)], project, 600)
        if built.code:
            sys.exit(built.said)
        with served(target) as at:
            yield at


def main() -> None:
    """Measure and tell."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--sizes", default="real,300,1000", help="professions; `real`: the content of this base")
    parser.add_argument("--rounds", type=int, default=3)
    given = parser.parse_args()
    print("| professions | a first search, kB at most | first hit after, ms (median, longest) |\n|---|---:|---:|")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=find(), args=ARGUMENTS)
        for size in given.sizes.split(","):
            with site(size) as at:
                asked = REAL if size == "real" else MADE_UP
                visits = [visit(browser, at, query) for _ in range(given.rounds) for query in asked]
            most, waits = max(sum(one.loaded.values()) for one in visits), [one.wait for one in visits]
            print(f"| {size} | {most / 1000:.0f} | {median(waits):.0f}, {max(waits):.0f} |", flush=True)


if __name__ == "__main__":
    main()
