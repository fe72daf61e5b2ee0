"""Knows what running text must say of the rows that it leads to: how sure each of them is, right behind the link."""

import re

from generator.knowledge import Knowledge
from generator.text import Html
from generator.views import words
from generator.views.parts import Site, newest_review

TO_ROW = re.compile(r'<a href="(?:\.\./)*professions/([a-z0-9-]+)/#([\w-]+)">.*?</a>', re.DOTALL)
"""A link in prose to a row of a profession, from any other page."""
MARK = '<span class="tn-status tn-sure is-{}" data-search-exclude> {}</span>'
"""Behind a link; what looks for words passes over it."""

CITE = (
    '</h1>\n<ul class="tn-dates" data-search-exclude><li><details class="tn-cite" data-reviewed="{}">'
    "<summary>Cite</summary></details></li></ul>"
)
"""Below the title, as on other pages."""
MANY = 8
"""From so many marks on, the word behind each would break up the reading: marks stand alone, below a key."""
KEY = '\n<p class="tn-sures" data-search-exclude>How sure each row is, behind its link: {}</p>'


def ordinary(html: str, site: Site, page: str) -> str:
    """Complete an ordinary page: words are explained; where it leads to rows, these are marked, and it can be cited."""
    told = with_statuses(html, site.knowledge)
    if told != html:
        told = Html(told.replace("</h1>", CITE.format(newest_review(site.knowledge)) + _key(told), 1))
    return site.glossary.on_page(told, page)


def _key(html: str) -> str:
    """What the marks mean that stand on the page, if there are many."""
    found = [code for code in words.STATUS if f"tn-sure is-{code}" in html]
    marks = " ".join(f'<span class="tn-status is-{code}">{words.STATUS[code].lower()}</span>' for code in found)
    return KEY.format(marks) if html.count("tn-sure") >= MANY else ""


def with_statuses(html: Html | str, knowledge: Knowledge) -> Html:
    """Mark the links to rows in some prose with the status of each row; other links are left alone."""

    def marked(link: re.Match[str]) -> str:
        row = knowledge.row(link[1], link[2])
        return link[0] + (MARK.format(row.status, words.STATUS[row.status].lower()) if row else "")

    return Html(TO_ROW.sub(marked, html))
