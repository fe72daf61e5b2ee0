// Writes citations: of a row, of a page, of a source; as plain text, BibTeX and CSL-JSON. Loaded when somebody asks for one.

const SITE = document.title.split(" · ").at(-1);
const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
const TYPES = { "article-journal": "article", "article-magazine": "article", "article-newspaper": "article", "paper-conference": "inproceedings",
  report: "techreport", book: "book", chapter: "incollection", thesis: "phdthesis" };
const CONTAINER = { article: "journal", inproceedings: "booktitle", incollection: "booktitle", techreport: "institution" };
const SPECIAL = { "{": "\\textbraceleft{}", "}": "\\textbraceright{}", "\\": "\\textbackslash{}", "~": "\\textasciitilde{}", "^": "\\textasciicircum{}" };
const escaped = (text) => text.replace(/[\\~^&%$#_{}]/g, (sign) => SPECIAL[sign] ?? `\\${sign}`);

// An address is read by software, not typeset; only what would end the field early is written otherwise.
const verbatim = (text) => text?.replace(/[{}\\]/g, encodeURIComponent);
const dated = (parts) => parts.map((part, at) => String(part).padStart(at ? 2 : 4, "0")).join("-");
const isCut = (item) => (item.custom?.["author-count"] ?? 0) > item.author.length;

const bibtexNames = (item) => [...item.author.map(({ literal, family, given }) =>
  (literal ? `{${escaped(literal)}}` : [family, given].filter(Boolean).map(escaped).join(", "))), ...(isCut(item) ? ["others"] : [])].join(" and ");

/** A CSL item as a BibTeX entry; the same as the site's own file of all sources has. */
export const bibtex = (item) => {
  const kind = TYPES[item.type] ?? "misc";
  const [year, month, day] = item.issued["date-parts"][0];
  const two = (number) => String(number).padStart(2, "0");
  const fields = { author: bibtexNames(item), title: `{${escaped(item.title)}}`,
    [CONTAINER[kind] ?? "howpublished"]: escaped(item["container-title"] ?? item.publisher ?? ""),
    volume: escaped(item.volume ?? ""), number: escaped(item.issue ?? ""), pages: escaped(item.page ?? "").replaceAll("–", "--"), year, date: day ? `${year}-${two(month)}-${two(day)}` : "", note: item.version && `Version of ${item.version}`,
    doi: verbatim(item.DOI), url: verbatim(item.URL) };
  const lines = Object.entries(fields).filter(([, value]) => value).map(([name, value]) => `  ${name} = {${value}},\n`);
  return `@${kind}{${item.id},\n${lines.join("")}${month ? `  month = ${MONTHS[month - 1]},\n` : ""}}\n`;
};

const spoken = (item) => {
  const names = item.author.map(({ literal, family, given }) => literal ?? [given, family].filter(Boolean).join(" "));
  return isCut(item) ? `${names.join(", ")} and others` : names.join(", ");
};

const prose = (item) => {
  const where = [item["container-title"], item.volume && item.volume + (item.issue ? `(${item.issue})` : ""), item.publisher].filter(Boolean).join(", ");
  const when = item.version ? `Version of ${item.version}` : dated(item.issued["date-parts"][0]);
  return `${spoken(item)}. “${item.title.replace(/\.$/, "")}.” ${where ? `${where}, ` : ""}${when}. ${item.DOI ? `https://doi.org/${item.DOI}` : item.URL ?? ""}`.trim();
};

const page = () => document.querySelector("link[rel=canonical]")?.href ?? location.href.split("#")[0];

// A row or a page of ours as a CSL item, from what the page holds.
const ours = (title, anchor, day) => ({
  id: `thennow-${[...page().split("/").filter(Boolean).slice(-1), anchor].filter(Boolean).join("-")}`,
  type: "webpage", title, author: [{ literal: `The ${SITE} contributors` }],
  issued: { "date-parts": [day.split("-").map(Number)] }, "container-title": SITE, version: day, URL: page() + (anchor ? `#${anchor}` : ""),
});

const ofRow = (row) => {
  const heading = row.querySelector("h3");
  const section = row.closest("[data-reviewed]");
  const title = document.querySelector("h1").innerText.trim();
  return ours(`${title}: ${heading.innerText.trim()} (${section.querySelector("h2 a").innerText.trim()})`, heading.id, section.dataset.reviewed);
};

const itemOf = (cite) => {
  const row = cite.closest(".tn-row");
  if (row) return ofRow(row);
  const source = document.querySelector("#csl");
  return source ? JSON.parse(source.textContent) : ours(document.querySelector("h1").innerText.trim(), "", cite.dataset.reviewed);
};

const block = (name, text) => {
  const box = document.createElement("div");
  const shown = Object.assign(document.createElement(name === "text" ? "p" : "pre"), { textContent: text });
  if (name !== "text") shown.tabIndex = 0;
  const button = Object.assign(document.createElement("button"), { type: "button", textContent: `Copy ${name}` });
  button.dataset.copies = name;
  box.append(shown, button);
  return box;
};

/** Fill an opened citation. */
export const write = (cite) => {
  const item = itemOf(cite);
  const panel = Object.assign(document.createElement("div"), { className: "tn-cite__panel" });
  panel.append(block("text", prose(item)), block("BibTeX", bibtex(item)), block("CSL-JSON", JSON.stringify([item], null, 1)));
  cite.append(panel);
};
