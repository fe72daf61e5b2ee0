"""Knows a part of the HTML standard's rules: which attributes elements have, and which may stand in which."""

import re
from collections.abc import Iterator

from justhtml import JustHTML

PHRASING = {"p", "h1", "h2", "h3", "h4", "h5", "h6", "pre", "span", "b", "i", "em", "strong", "small", "code", "kbd", "mark", "time",
            "label", "button", "summary", "legend", "option", "dfn", "abbr", "sub", "sup"}  # fmt: skip
"""Elements that hold words and what stands among words, nothing that is a block."""
BLOCKS = {"address", "article", "aside", "blockquote", "details", "dialog", "div", "dl", "fieldset", "figure", "footer", "form", "h1", "h2",
          "h3", "h4", "h5", "h6", "header", "hr", "main", "nav", "ol", "p", "pre", "section", "table", "ul"}  # fmt: skip
INTERACTIVE = {"a", "button", "details", "embed", "iframe", "input", "label", "select", "textarea"}
SCRIPTS = {"script", "template"}
CHILDREN = {
    "ul": {"li"}, "ol": {"li"}, "menu": {"li"}, "dl": {"dt", "dd", "div"}, "select": {"option", "optgroup", "hr"}, "optgroup": {"option"},
    "datalist": {"option"}, "table": {"caption", "colgroup", "thead", "tbody", "tfoot", "tr"}, "thead": {"tr"}, "tbody": {"tr"},
    "tr": {"th", "td"},
}  # fmt: skip
"""Elements with children of certain kinds only (scripts and templates may stand there too)."""
PARENTS = {"li": {"ul", "ol", "menu"}, "dt": {"dl", "div"}, "dd": {"dl", "div"}, "figcaption": {"figure"}, "summary": {"details"},
           "legend": {"fieldset"}, "option": {"select", "optgroup", "datalist"}}  # fmt: skip
ENDS = {"figure": "figcaption"}
"""A child that stands first or last in its parent."""
FIRST = {"details": "summary", "fieldset": "legend"}
GLOBAL = {"id", "class", "style", "title", "lang", "dir", "hidden", "tabindex", "role", "popover", "inert", "translate", "spellcheck",
          "autocapitalize", "enterkeyhint", "inputmode", "accesskey", "contenteditable", "draggable", "is", "slot", "nonce",
          "itemscope", "itemtype", "itemprop", "itemid", "itemref", "autofocus", "part", "autocorrect"}  # fmt: skip
OWN = {
    "html": set(), "head": set(), "body": set(), "title": set(), "base": {"href"}, "style": {"media"},
    "meta": {"charset", "name", "content", "http-equiv", "property", "media"},
    "link": {"rel", "href", "as", "type", "crossorigin", "media", "sizes", "integrity", "hreflang"},
    "script": {"src", "type", "async", "defer", "integrity", "crossorigin"},
    "a": {"href", "rel", "target", "download", "hreflang", "type"}, "img": {"src", "alt", "width", "height", "loading", "decoding", "srcset", "sizes"},
    "form": {"action", "method", "autocomplete", "novalidate", "name", "target", "rel"}, "fieldset": {"disabled", "name", "form"},
    "input": {"type", "name", "value", "checked", "placeholder", "required", "maxlength", "minlength", "pattern", "list", "autocomplete",
              "disabled", "readonly", "size", "min", "max", "step", "form"},
    "textarea": {"rows", "cols", "name", "placeholder", "required", "maxlength", "disabled", "readonly", "autocomplete"},
    "select": {"name", "required", "disabled", "multiple", "size", "autocomplete"}, "option": {"value", "selected", "disabled", "label"},
    "optgroup": {"label", "disabled"}, "label": {"for"}, "output": {"for", "name"},
    "button": {"type", "name", "value", "disabled", "popovertarget", "popovertargetaction", "form"},
    "details": {"open", "name"}, "time": {"datetime"}, "ol": {"start", "reversed", "type"}, "li": {"value"},
    "th": {"scope", "colspan", "rowspan", "headers", "abbr"}, "td": {"colspan", "rowspan", "headers"}, "colgroup": {"span"}, "col": {"span"},
    "blockquote": {"cite"}, "q": {"cite"},
}  # fmt: skip
"""Attributes that an element has beside the global ones; elements that are not named have none."""
AUTOCOMPLETED = {
    "text",
    "search",
    "url",
    "tel",
    "email",
    "password",
    "number",
    "range",
    "date",
    "month",
    "week",
    "time",
    "datetime-local",
    "color",
    "hidden",
}
"""Types of input that know `autocomplete`."""
NAMING = (
    "aria-labelledby",
    "aria-describedby",
    "aria-controls",
    "aria-owns",
    "aria-details",
    "for",
    "list",
    "popovertarget",
)
"""Attributes that name other elements by id."""


def faults(html: str) -> list[str]:
    """What is wrong with a page: the parser's own errors, then elements and attributes out of place, then ids."""
    parsed = JustHTML(html, sanitize=False, collect_errors=True)
    elements = list(_elements(parsed.root, ()))
    found = [f"{error.line}:{error.column}: {error.code}" for error in parsed.errors]
    for element, above in elements:
        found += (
            f"<{element.name}>: {fault}"
            for fault in (*_attributes(element), *_place(element, above), *_children(element))
        )
    return [*found, *_ids([element for element, _ in elements])]


def _elements(node, above) -> Iterator:  # type: ignore[no-untyped-def,type-arg]
    """Every element of HTML with those around it; what stands in a template stands alone, and SVG has rules of its own."""
    for child in node.children or ():
        if getattr(child, "namespace", None) != "html":
            continue
        yield child, above
        yield from _elements(child, (*above, child))
        if child.name == "template" and child.template_content is not None:
            yield from _elements(child.template_content, ())


def _attributes(element) -> Iterator[str]:  # type: ignore[no-untyped-def]
    known = GLOBAL | OWN.get(element.name, set())
    for name, value in element.attrs.items():
        if name not in known and not re.match("aria-|data-|on", name):
            yield f"has no attribute {name}"
        if name in ("id", "for") and not re.fullmatch(r"\S+", value or ""):
            yield f"{name} is no id: {value!r}"
    if (
        element.name == "input"
        and "autocomplete" in element.attrs
        and element.attrs.get("type", "text") not in AUTOCOMPLETED
    ):
        yield "knows no autocomplete"
    if element.name == "img" and "alt" not in element.attrs:
        yield "has no alt"


def _place(element, above) -> Iterator[str]:  # type: ignore[no-untyped-def]
    name, parent = element.name, above[-1].name if above else None
    around = {one.name for one in above}
    if parent and name in PARENTS and parent not in PARENTS[name]:
        yield f"stands in <{parent}>"
    if name in BLOCKS:
        yield from (
            f"stands in <{one}>"
            for one in sorted(around & PHRASING)
            if not (one in ("summary", "legend") and re.match("h[1-6]", name))
        )
    if name in INTERACTIVE or "tabindex" in element.attrs:
        yield from (f"stands in <{one}>" for one in sorted(around & {"a", "button"}))
    if name == "label" and "label" in around:
        yield "stands in <label>"
    if name == "form" and "form" in around:
        yield "stands in <form>"


def _children(element) -> Iterator[str]:  # type: ignore[no-untyped-def]
    inside = [child for child in element.children or () if getattr(child, "namespace", None) == "html"]
    names = [child.name for child in inside if child.name not in SCRIPTS]
    if element.name in CHILDREN:
        yield from (f"holds <{one}>" for one in names if one not in CHILDREN[element.name])
    if element.name in FIRST and FIRST[element.name] in names[1:]:
        yield f"<{FIRST[element.name]}> does not stand first"
    if element.name in ENDS and ENDS[element.name] in names[1:-1]:
        yield f"<{ENDS[element.name]}> stands neither first nor last"
    if element.name == "details" and "summary" not in names:
        yield "has no <summary>"


def _ids(elements) -> Iterator[str]:  # type: ignore[no-untyped-def]
    ids = [element.attrs["id"] for element in elements if "id" in element.attrs]
    yield from (f"id {one} stands twice" for one in sorted({one for one in ids if ids.count(one) > 1}))
    for element in elements:
        for name in NAMING:
            yield from (
                f"{name} names nothing: {one}" for one in (element.attrs.get(name) or "").split() if one not in ids
            )
