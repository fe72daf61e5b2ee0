"""Knows schema.org: what a page says to machines, as JSON-LD that may stand inside a `script` element."""

from collections.abc import Iterable, Mapping, Sequence

from generator import addresses
from generator.kinds.professions import Profession
from generator.kinds.sources import Name, Source
from generator.kinds.terms import Term
from generator.knowledge import Known
from generator.text import Html, inline, json_in_html, plain
from generator.views.parts import Site

LICENCE = "https://creativecommons.org/licenses/by/4.0/"
TYPES = {
    "article": "ScholarlyArticle",
    "article-journal": "ScholarlyArticle",
    "article-magazine": "Article",
    "article-newspaper": "NewsArticle",
    "book": "Book",
    "chapter": "Chapter",
    "dataset": "Dataset",
    "legislation": "Legislation",
    "manuscript": "ScholarlyArticle",
    "paper-conference": "ScholarlyArticle",
    "post-weblog": "BlogPosting",
    "report": "Report",
    "review": "Review",
    "software": "SoftwareApplication",
    "thesis": "Thesis",
    "webpage": "WebPage",
}
"""CSL type -> schema.org type; everything else is a `CreativeWork`."""
FORMATS = {"csv": "text/csv", "json": "application/json", "bib": "application/x-bibtex"}


def breadcrumbs(site: Site, *steps: tuple[str, str]) -> Mapping[str, object]:
    """The way to a page: address and name of each step, the page itself last."""
    items = [
        {"@type": "ListItem", "position": place, "name": name, "item": site.url + address}
        for place, (address, name) in enumerate(steps, 1)
    ]
    return {"@type": "BreadcrumbList", "itemListElement": items}


def below(site: Site, kind: str, name: str, address: str, title: str) -> Html:
    """A page that stands below a hub and is nothing of its own to machines."""
    return _written(breadcrumbs(site, (addresses.HUBS[kind], name), (address, title)))


def profession(known: Known[Profession], updated: str, site: Site) -> Html:
    """An article about an occupation, with its code."""
    address = addresses.page("professions", known.id)
    occupation: dict[str, object] = {"@type": "Occupation", "name": known.entry.title}
    if known.entry.codes.onet_soc:
        code = {"@type": "CategoryCode", "codeValue": known.entry.codes.onet_soc, "inCodeSet": "O*NET-SOC"}
        occupation["occupationalCategory"] = code
    article = {
        "@type": "Article",
        "headline": f"{known.entry.title}: then and now",
        "dateModified": updated,
        "author": _contributors(site),
        "license": LICENCE,
        "about": occupation,
    }
    way = breadcrumbs(site, (addresses.HUBS["professions"], "Professions"), (address, known.entry.title))
    return _written(article, way)


def source(known: Known[Source], title: str, site: Site) -> Html:
    """A page about a work of somebody else's."""
    entry = known.entry
    elsewhere = [f"https://doi.org/{entry.doi}"] if entry.doi else []
    elsewhere += [entry.url] if entry.url and entry.url not in elsewhere else []
    work = {
        "@type": TYPES.get(entry.type, "CreativeWork"),
        "name": plain(inline(entry.title, addresses.linker(site.knowledge, addresses.HOME))),
        "author": [_author(name) for name in entry.author],
        "datePublished": entry.issued,
        "sameAs": elsewhere,
    }
    page = {"@type": "WebPage", "name": title, "mainEntity": {key: value for key, value in work.items() if value}}
    address = addresses.page("sources", known.id)
    return _written(page, breadcrumbs(site, (addresses.HUBS["sources"], "Sources"), (address, title)))


def glossary(terms: Iterable[Known[Term]], site: Site) -> Html:
    """All terms as a set."""
    address = addresses.HUBS["terms"]
    link = addresses.linker(site.knowledge, address)
    members = [
        {
            "@type": "DefinedTerm",
            "name": known.entry.title,
            "description": plain(inline(known.entry.definition, link)),
            "url": f"{site.url}{address}#{known.id}",
        }
        for known in terms
    ]
    return _written({"@type": "DefinedTermSet", "name": f"Glossary of {site.name}", "hasDefinedTerm": members})


def home(site: Site, about: str, updated: str, downloads: Sequence[str]) -> Html:
    """The site, and the data that it offers."""
    files = [
        {
            "@type": "DataDownload",
            "encodingFormat": FORMATS[name.rpartition(".")[2]],
            "contentUrl": f"{site.url}{addresses.DOWNLOADS}{name}",
        }
        for name in downloads
    ]
    rows = sum(1 for _ in site.knowledge.rows())
    data = {
        "@type": "Dataset",
        "name": f"{site.name}: rows and sources",
        "description": f"{about} {rows} rows on {len(site.knowledge.professions)} professions, each with what the work "
        f"was like then and is like now, resting on {len(site.knowledge.sources)} sources.".strip(),
        "url": site.url,
        "license": LICENCE,
        "creator": _contributors(site),
        "dateModified": updated,
        "isAccessibleForFree": True,
        "distribution": files,
    }
    return _written({"@type": "WebSite", "name": site.name, "url": site.url, "inLanguage": "en"}, data)


def _contributors(site: Site) -> Mapping[str, str]:
    return {"@type": "Organization", "name": f"The {site.name} contributors"}


def _author(name: Name) -> Mapping[str, str]:
    if name.literal:
        return {"@type": "Organization", "name": name.literal}
    return {"@type": "Person", "name": " ".join(part for part in (name.given, name.family) if part)}


def _written(*things: Mapping[str, object]) -> Html:
    return json_in_html({"@context": "https://schema.org", "@graph": things})
