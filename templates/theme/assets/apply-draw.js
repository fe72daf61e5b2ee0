// Draws rows as they will look, from the markup that the site itself uses: a template whose values are marks, `{then}`.

import { spoken } from "./apply-words.js";

const part = (name) => document.querySelector(`template[data-part="${name}"]`).content.cloneNode(true);
const MARK = /\{([\w-]+)\}/g;

// Emphasis, code and links as the site prints them; everything else is text.
const inline = (said) => {
  const nodes = [];
  let rest = said.replace(/\[\[([a-z]+)\/([a-z0-9/-]+?)(?:#[\w-]+)?(?:\|([^[\]]+))?\]\]/g, (_, kind, id, label) => `[${label ?? id}](#)`).replace(/\.{3}/g, "…").replace(/ -- /g, " – ");
  for (let found; (found = /\*\*([^*]+)\*\*|\*([^*\s][^*]*)\*|`([^`]+)`|\[([^\]]+)\]\(([^)\s]*)\)/.exec(rest)); rest = rest.slice(found.index + found[0].length)) {
    const [, strong, em, code, label] = found;
    const node = document.createElement(strong ? "strong" : em ? "em" : code ? "code" : "u");
    node.textContent = strong ?? em ?? code ?? label;
    nodes.push(rest.slice(0, found.index), node);
  }
  return [...nodes, rest];
};

// Puts values where their marks are. A text or element all of whose marks have no value is left out.
const fillIn = (root, values) => {
  for (const element of root.querySelectorAll("*")) {
    for (const attribute of [...element.attributes]) {
      if (attribute.value.includes("{")) element.setAttribute(attribute.name, attribute.value.replace(MARK, (_, name) => values[name] ?? ""));
    }
  }
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const marked = [];
  while (walker.nextNode()) if (walker.currentNode.data.includes("{")) marked.push(walker.currentNode);
  for (const node of marked) {
    const names = [...node.data.matchAll(MARK)].map((found) => found[1]);
    const parent = node.parentNode;
    if (names.every((name) => !values[name])) node.replaceWith(node.data.match(/\s*$/)[0]); // it still keeps its neighbours apart
    else node.replaceWith(...node.data.split(/(\{[\w-]+\})/).flatMap((piece) => (piece.match(/^\{[\w-]+\}$/) ? inline(values[piece.slice(1, -1)] ?? "") : [piece])));
    if (parent.nodeType === Node.ELEMENT_NODE && !parent.textContent.trim() && names.every((name) => !values[name])) parent.remove();
  }
  return root;
};

const citations = (sources) => (sources ?? []).map((one) => (typeof one === "string" ? { id: one } : one)).filter((one) => one.id);

const cite = (one, name, known) => {
  const side = name ?? one.for ?? "now";
  const stance = one.stance && one.stance !== "supports" ? one.stance : "";
  const drawn = fillIn(part(`cite-${side}`), { label: known.label(one.id), href: known.href(one.id), at: one.at, stance, "stance-word": known.stance(stance) });
  const link = drawn.querySelector("a");
  if (!link.getAttribute("href")) link.removeAttribute("href");
  return drawn;
};

const cites = (place, sources, name, known) => {
  if (!place) return;
  const drawn = citations(sources).flatMap((one, at) => [at ? " · " : "", cite(one, name, known)]);
  if (drawn.length) place.replaceChildren(...drawn);
  else place.remove();
};

const side = (row, name) => (typeof row[name] === "string" ? { text: row[name] } : row[name] ?? {});

const settled = (row, months) => {
  const name = row.settles ? (row["check-by"] ? "settles-by" : "settles") : "check-by";
  return row.settles || row["check-by"] ? fillIn(part(name), { settles: row.settles, "check-by": row["check-by"] && spoken(row["check-by"], months) }) : "";
};

/** One row as it will look. `known` names aspects and sources; dates are those of the shift unless the row has its own. */
export const drawn = (row, dates, form, known) => {
  const { months, words } = form;
  const [then, now] = ["then", "now"].map((name) => side(row, name));
  const template = part("row");
  const [sinceTemplate] = template.querySelectorAll(".tn-since > li");
  const list = sinceTemplate.parentNode;
  list.replaceChildren(...(row.since ?? []).map((note) => {
    const item = sinceTemplate.cloneNode(true);
    cites(item.querySelector(".tn-sources"), note.sources, "plain", known);
    const holder = document.createDocumentFragment();
    holder.append(item);
    return fillIn(holder, { date: note["as-of"] && spoken(note["as-of"], months), text: note.text, verdict: words.verdict[note.verdict], "verdict-code": note.verdict });
  }));
  if (!row.since?.length) list.remove();
  template.querySelector(".tn-row__actions").remove();
  template.querySelector(".tn-settles")?.replaceWith(settled(row, months));
  cites(template.querySelector(".tn-then .tn-sources"), then.sources, "plain", known);
  cites(template.querySelector(".tn-now .tn-sources"), now.sources, "plain", known);
  cites(template.querySelector(".tn-row__foot .tn-sources"), row.sources, undefined, known);
  const blank = "…";
  fillIn(template, {
    anchor: `preview-${row.aspect}`, heading: known.aspect(row.aspect) ?? blank, then: then.text || blank, now: now.text || blank,
    "then-date": spoken(then["as-of"] ?? dates.then ?? blank, months), "now-date": spoken(now["as-of"] ?? dates.now ?? blank, months),
    change: row.change ?? "open", "change-word": words.change[row.change] ?? blank, status: row.status ?? "emerging", "status-word": words.status[row.status] ?? blank,
  });
  const heading = template.querySelector("h3");
  heading.removeAttribute("id");
  heading.textContent = heading.textContent.trim();
  return template;
};
