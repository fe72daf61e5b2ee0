"""The home page says at once what the base is about, and leads to professions before it explains itself."""

import re

from generator import addresses
from generator.knowledge import Knowledge
from generator.render import Renderer
from generator.views.home import home_page, row_named
from generator.views.parts import Site

ABOUT = "How sails changed the docks."


def printed(knowledge: Knowledge, renderer: Renderer, about: str = ABOUT, featured: str | None = None) -> str:
    """The body of a home page around the text `Long prose.`"""
    shown = row_named(featured, knowledge)
    return renderer.render(home_page(Site(knowledge), "<p>Long prose.</p>", shown, about, ())).body


def lead(body: str) -> str:
    """The line under the title."""
    return re.findall(r'<p class="tn-lead">(.*?)</p>', body)[0]


def test_the_first_line_is_the_sites_own_with_numbers_counted(small: Knowledge, renderer: Renderer) -> None:
    """What `site_description` says, in any base; how much there is follows from the entries."""
    assert lead(printed(small, renderer)) == "How sails changed the docks. 1 profession, 1 row and 1 source."
    assert lead(printed(small, renderer, about="")) == "1 profession, 1 row and 1 source."


def test_contested_rows_are_counted(real: Knowledge, renderer: Renderer) -> None:
    """Where there are some, the line says how many."""
    assert re.fullmatch(
        r"37 professions, \d+ rows \(\d+ contested\) and \d+ sources\.", lead(printed(real, renderer, ""))
    )


def test_professions_come_before_the_prose(real: Knowledge, renderer: Renderer) -> None:
    """Title, what it is about, every field, the featured row under the name of its profession, and then the text."""
    body = printed(real, renderer, featured="lawyer#reasoning-via-prompting-accountability")
    order = [ABOUT, "Find your profession</p>", "All professions", "Lawyer: Accountability", "Long prose."]
    assert [body.index(one) for one in order] == sorted(body.index(one) for one in order)
    ways = body[body.index("Find your profession</p>") : body.index("All professions")]
    fields = sorted(real.fields.values(), key=lambda one: one.entry.order)
    assert re.findall(r'href="([^"]+)"', ways)[:-1] == [addresses.entry("fields", one.id) for one in fields]
