"""The HTML of every kind of page is valid: it parses without error, and nothing stands where the standard has no place for it."""

from pathlib import Path

import pytest

from tests.browser.kinds_of_page import KINDS
from tests.content_model import faults

PAGE = "<!doctype html><html lang=en><head><title>x</title></head><body>{}</body></html>"


@pytest.mark.parametrize("kind", KINDS)
def test_every_kind_of_page_is_valid(site: Path, kind: str) -> None:
    """No parse error, no unknown attribute, no element out of place, no id twice, none named that is not there."""
    path = site / KINDS[kind].partition("?")[0]
    html = (path / "index.html" if path.is_dir() else path).read_text(encoding="utf-8")
    assert faults(html) == []


@pytest.mark.parametrize(
    ("html", "fault"),
    [
        ("<p>One<div>two</div></p>", "unexpected-end-tag"),
        ("<p><span><details><summary>x</summary></details></span></p>", "unexpected"),
        ("<span><div>x</div></span>", "<div>: stands in <span>"),
        ('<a href="x">One <button>two</button></a>', "<button>: stands in <a>"),
        ("<p id=x></p><p id=x></p>", "id x stands twice"),
        ("<p colour=red></p>", "<p>: has no attribute colour"),
        ("<ul><p>x</p></ul>", "<ul>: holds <p>"),
        (
            "<figure><p>x</p><figcaption>y</figcaption><p>z</p></figure>",
            "<figure>: <figcaption> stands neither first nor last",
        ),
        ("<details><p>x</p></details>", "<details>: has no <summary>"),
        ("<input type=checkbox autocomplete=off>", "<input>: knows no autocomplete"),
        ('<div aria-labelledby="nobody"></div>', "aria-labelledby names nothing: nobody"),
        ("<img src=x>", "<img>: has no alt"),
        ("<template><li>x</li><p nothing></p></template>", "<p>: has no attribute nothing"),
    ],
)
def test_what_is_wrong_is_found(html: str, fault: str) -> None:
    """Each kind of fault is named."""
    assert faults(PAGE.format("")) == []
    assert any(fault in one for one in faults(PAGE.format(html)))
