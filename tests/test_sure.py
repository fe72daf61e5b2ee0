"""Running text says of each row that it leads to how sure that row is, and can be cited."""

import re

from generator.knowledge import Knowledge
from generator.render import Renderer
from generator.text import Html
from generator.views.aspects import aspect_page
from generator.views.parts import Site, newest_review
from generator.views.sure import MANY, TO_ROW, ordinary, with_statuses

ROW = '<a href="../professions/ai-researcher/#scaling-laws-team-size">teams <em>grew</em></a>'


def test_a_link_to_a_row_is_followed_by_its_status(small: Knowledge) -> None:
    """From any page; links to other places are left alone, and so are anchors that are no rows."""
    (row,) = small.rows()
    others = '<a href="../professions/ai-researcher/">x</a> <a href="../professions/ai-researcher/#about">y</a>'
    mark = f'<span class="tn-status tn-sure is-{row.status}" data-search-exclude> {row.status}</span>'
    assert with_statuses(f"<p>{ROW}, {others}</p>", small) == f"<p>{ROW}{mark}, {others}</p>"


def test_a_page_that_leads_to_rows_can_be_cited(small: Knowledge) -> None:
    """Below its title, with the day of the newest review; a page that leads to none is not an account of them."""
    page = ordinary(f"<h1>Findings</h1><p>{ROW}</p>", Site(small), "findings/")
    cite = re.findall(r'</h1>\s*<ul class="tn-dates".*?data-reviewed="(.*?)"><summary>Cite</summary>', page)
    assert cite == [newest_review(small)]
    assert "Cite" not in ordinary("<h1>About</h1><p>Nothing.</p>", Site(small), "about/")


def test_many_marks_stand_alone_below_a_key(small: Knowledge) -> None:
    """The key has the statuses that stand on the page, and no page with few links has one."""
    (row,) = small.rows()
    key = f'link: <span class="tn-status is-{row.status}">{row.status}</span></p>'
    page = ordinary(f"<h1>Findings</h1><p>{ROW * MANY}</p>", Site(small), "findings/")
    assert page.count(key) == 1
    assert "tn-sures" not in ordinary(f"<h1>Findings</h1><p>{ROW * (MANY - 1)}</p>", Site(small), "findings/")


def test_findings_of_aspects_mark_every_row(real_site: Site, renderer: Renderer) -> None:
    """No link to a row stands without its mark, and each page can be cited."""
    for known in real_site.knowledge.aspects.values():
        body = renderer.render(aspect_page(known, real_site)).body
        finding = aspect_page(known, real_site).finding or Html("")
        assert len(TO_ROW.findall(finding)) == finding.count("tn-sure"), known.id
        assert body.count("<summary>Cite</summary>") == 1
