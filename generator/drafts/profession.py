"""Knows how a profession begins."""

from generator.drafts.blanks import blank, comment, line
from generator.drafts.occupations import Occupation
from generator.drafts.shelf import Shelf, listed, said
from generator.text import slug
from generator.writing.values import flow_list, scalar


def twin(title: str, shelf: Shelf) -> str | None:
    """The id of a profession that has this title, id or other name already."""
    wanted = slug(title)
    for id, entry in shelf.of("professions").items():
        names = (id, *listed(entry, "aliases"), said(entry, "title"), *listed(entry, "also-called"))
        if title in names or (wanted and wanted in map(slug, names)):
            return id
    return None


def profession_draft(title: str, field: str, occupation: Occupation | None = None) -> str:
    """Write the file: the title and, from O*NET, the code; the rest asks."""
    lines = []
    if occupation and occupation.description:
        lines += comment(f"O*NET (CC BY 4.0) says of {occupation.title}: {occupation.description}")
    lines += [
        line("title", title),
        line("field", field),
        line("summary", blank(f"in one sentence, what does {_article(title)} do?")),
        f"also-called: {flow_list([blank('which job titles do people search for?')])}",
        "codes:",
        line("onet-soc", occupation.code, 2)
        if occupation
        else line("onet-soc", blank("look it up at onetonline.org, like 15-1221.00, or leave it out."), 2),
        line("isco-08", blank("look it up in the list of ISCO-08, like 2611, or leave it out."), 2),
    ]
    if occupation and slug(occupation.title) != slug(title):
        lines.append(f"  note: {scalar(f'The O*NET code is that of {occupation.title}.')}")
    return "\n".join(lines) + "\n"


def _article(title: str) -> str:
    words = title if title[1:2].isupper() else title[:1].lower() + title[1:]
    return f"{'an' if words[:1] in 'aeiou' else 'a'} {words}"
