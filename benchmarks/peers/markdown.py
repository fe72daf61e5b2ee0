"""Knows how a base is written as plain Markdown pages, for tools that know nothing of entries.

Professions, pillars, aspects, the list of sources and the home page; hubs lead on and list no rows. Standard library
only: MkDocs' generator script imports this file from a copy beside it.
"""

import re
from collections.abc import Callable, Iterator
from typing import Any, NamedTuple

Base = dict[str, dict[str, Any]]
"""Path of an entry (`professions/nurse`) -> its data."""
Link = Callable[[str, str], str]
"""Leads from one page (`pillars/tools`, `sources/index`) to another."""


class Page(NamedTuple):
    """A page: its path without ending, its words, and whether search should find it."""

    path: str
    title: str
    description: str
    body: str
    found: bool


def pages(base: Base, link: Link) -> Iterator[Page]:
    """Yield every page, the home page first."""
    kinds = {kind: _of(base, kind) for kind in ("professions", "pillars", "aspects", "sources", "fields")}
    yield Page("index", "Then & Now", "Made-up content.", _home(kinds, link), found=False)
    yield Page("professions/index", "Professions", "All professions.", _by_field(kinds, link), found=False)
    yield Page("sources/index", "Sources", "All sources.", _references(kinds["sources"]), found=False)
    for kind in ("pillars", "aspects"):
        hub = f"{kind}/index"
        yield Page(hub, kind.capitalize(), f"All {kind}.", _list(kinds[kind], kind, hub, link), found=False)
    for id, entry in kinds["professions"].items():
        yield _profession(base, kinds, id, entry, link)
    for id, entry in kinds["pillars"].items():
        yield _pillar(base, kinds, id, entry, link)
    for id, entry in kinds["aspects"].items():
        yield _aspect(base, kinds, id, entry, link)


def file(page: Page, more: str = "") -> str:
    """The text of a Markdown file with front matter; `more` is what a tool wants in it besides."""
    quoted = page.description.replace("\\", "\\\\").replace('"', '\\"')
    title = page.title.replace('"', '\\"')
    return f'---\ntitle: "{title}"\ndescription: "{quoted}"\n{more}---\n\n{page.body}'


def relative(source: str, target: str) -> str:
    """Lead to a Markdown file, as MkDocs and Zensical want and check it."""
    return f"{'../' * source.count('/')}{target}.md"


def rooted(_: str, target: str) -> str:
    """Lead to a published address, as Hugo and Eleventy leave alone."""
    return f"/{target.removesuffix('index')}".rstrip("/") + "/"


def links(body: str) -> list[str]:
    """Where the links of a page lead that stay inside the site."""
    return re.findall(r"\]\(([^)\s]+)\)", body)


def _of(base: Base, kind: str) -> Base:
    return {path.split("/", 1)[1]: entry for path, entry in base.items() if path.startswith(f"{kind}/")}


def _prose(text: str, source: str, link: Link) -> str:
    """Turn links to entries into links to pages; what has no page here leads to the home page."""

    def target(match: re.Match[str]) -> str:
        path = match[1] if match[1].split("/")[0] in ("professions", "pillars", "aspects") else "index"
        return f"[{match[1].split('/')[1].replace('-', ' ')}]({link(source, path)})"

    return re.sub(r"\[\[([a-z]+/[a-z0-9-]+)(?:#[\w-]+)?\]\]", target, text)


def _list(entries: Base, kind: str, source: str, link: Link) -> str:
    return "".join(f"- [{entry['title']}]({link(source, f'{kind}/{id}')})\n" for id, entry in entries.items())


def _home(kinds: dict[str, Base], link: Link) -> str:
    return f"# Then & Now\n\n{_list(kinds['pillars'], 'pillars', 'index', link)}\n" + "".join(
        f"- [{title}]({link('index', f'{kind}/index')})\n"
        for kind, title in (("professions", "Professions"), ("aspects", "Aspects"), ("sources", "Sources"))
    )


def _by_field(kinds: dict[str, Base], link: Link) -> str:
    parts = ["# Professions\n"]
    for field, about in kinds["fields"].items():
        members = {id: entry for id, entry in kinds["professions"].items() if entry["field"] == field}
        parts.append(f"\n## {about['title']}\n\n{_list(members, 'professions', 'professions/index', link)}")
    return "".join(parts)


def _references(sources: Base) -> str:
    lines = (f"- {_names(one)} ({one['issued']}): {one['title']}. {_where(one)}\n" for one in sources.values())
    return f"# Sources\n\n{''.join(lines)}"


def _names(source: dict[str, Any]) -> str:
    return ", ".join(f"{one['family']}, {one['given']}" for one in source["author"])


def _where(source: dict[str, Any]) -> str:
    address = source.get("URL") or f"https://doi.org/{source['DOI']}"
    return f"*{source.get('container-title') or source['publisher']}*, <{address}>"


def _profession(base: Base, kinds: dict[str, Base], id: str, entry: dict[str, Any], link: Link) -> Page:
    path = f"professions/{id}"
    parts = [f"# {entry['title']}\n\n{_prose(entry['summary'], path, link)}\n"]
    parts.append(f"\nAlso called: {', '.join(entry['also-called'])}. O*NET {entry['codes']['onet-soc']}\n")
    for pillar, about in kinds["pillars"].items():
        shift = base[f"shifts/{id}/{pillar}"]
        parts.append(f"\n## {about['title']}\n\nParadigm shift: {_prose(shift['paradigm-shift'], path, link)}\n")
        parts += [_row(kinds, path, row, link) for row in shift["rows"]]
        parts.append("\n### Open questions\n\n" + "".join(f"- {one}\n" for one in shift["open-questions"]))
    parts.append("\n## Related\n\n" + "".join(_kin(kinds, path, one, link) for one in entry.get("related", [])))
    return Page(path, entry["title"], entry["summary"], "".join(parts), found=True)


def _kin(kinds: dict[str, Base], path: str, id: str, link: Link) -> str:
    return f"- [{kinds['professions'][id]['title']}]({link(path, f'professions/{id}')})\n"


def _row(kinds: dict[str, Base], path: str, row: dict[str, Any], link: Link) -> str:
    aspect = kinds["aspects"][row["aspect"]]["title"]
    now = row["now"]["text"] if isinstance(row["now"], dict) else row["now"]
    lines = [f"### {aspect}", f"**Then:** {row['then']}", f"**Now:** {now}", f"{row['change']}, {row['status']}"]
    lines += [f"Since {note['as-of']}: {note['text']}" for note in row.get("since", [])]
    cited = [_citation(kinds, path, one, link) for one in row["sources"]]
    return "\n" + "\n\n".join([*lines, f"Sources: {'; '.join(cited)}"]) + "\n"


def _citation(kinds: dict[str, Base], path: str, cited: dict[str, Any], link: Link) -> str:
    source = kinds["sources"][cited["id"]]
    name = f"{source['author'][0]['family']} {str(source['issued'])[:4]}"
    return f"[{name}]({link(path, 'sources/index')}) ({cited.get('stance', 'supports')})"


def _pillar(base: Base, kinds: dict[str, Base], id: str, entry: dict[str, Any], link: Link) -> Page:
    path = f"pillars/{id}"
    parts = [f"# {entry['title']}\n\n{entry['summary']}\n"]
    for passage in (*entry["how-it-works"], *entry["implications"], *entry["contested"]):
        parts.append(f"\n## {passage['title']}\n\n{_prose(passage['text'], path, link)}\n")
    parts.append("\n## Questions\n\n" + "".join(f"1. {one}\n" for one in entry["guide-questions"]))
    parts.append("\n## Professions\n\n")
    for one, about in kinds["professions"].items():
        said = base[f"shifts/{one}/{id}"]["paradigm-shift"]
        parts.append(f"- [{about['title']}]({link(path, f'professions/{one}')}): {said}\n")
    return Page(path, entry["title"], entry["summary"], "".join(parts), found=False)


def _aspect(base: Base, kinds: dict[str, Base], id: str, entry: dict[str, Any], link: Link) -> Page:
    path = f"aspects/{id}"
    parts = [f"# {entry['title']}\n\n{entry['question']}\n\n{_prose(entry.get('finding', ''), path, link)}\n\n"]
    for name, shift in base.items():
        if name.startswith("shifts/"):
            parts += [_mention(kinds, path, name, row, link) for row in shift["rows"] if row["aspect"] == id]
    return Page(path, entry["title"], entry["question"], "".join(parts), found=False)


def _mention(kinds: dict[str, Base], path: str, shift: str, row: dict[str, Any], link: Link) -> str:
    profession = shift.split("/")[1]
    title = kinds["professions"][profession]["title"]
    return f"- [{title}]({link(path, f'professions/{profession}')}): {row['change']}, {row['status']}\n"
