// Draws rows side by side from their JSON twins, as the ready-made comparisons stand in the page.

const make = (tag, attributes = {}, ...children) => {
  const node = Object.assign(document.createElement(tag), attributes);
  node.append(...children.filter((child) => child != null && child !== ""));
  return node;
};
const link = (href, text) => make("a", { href }, text);
const GLOSSARY = new URL("../glossary/#", import.meta.url).href;
const NUMBERS = ["", "one only", "two", "three", "four"];

const answeredBy = (many, columns) =>
  `Answered by ${many < columns || many < 2 ? NUMBERS[many] : columns === 2 ? "both" : `all ${NUMBERS[many]}`}`;

// Rows of the same aspect stand in one line, whatever their pillar: what most columns answer first, then in the order of the aspects.
const aligned = (columns) => {
  const aspects = [...new Map(columns.flat().map(({ aspect }) => [aspect.id, aspect])).values()];
  const lines = aspects.map((aspect) => ({ aspect, cells: columns.map((rows) => rows.filter((row) => row.aspect.id === aspect.id)) }));
  return lines.sort((one, other) => count(other) - count(one) || one.aspect.order - other.aspect.order);
};
const count = (line) => line.cells.filter((rows) => rows.length).length;

// The words that the glossary explains lead there; `plainAgain` leaves the first of each in a section.
const escaped = (word) => word.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
const prose = ({ text, terms = {} }) => {
  const words = Object.keys(terms).sort((one, other) => other.length - one.length).map(escaped);
  if (!words.length) return [text];
  const parts = text.split(new RegExp(`(?<![\\p{L}\\p{N}-])(${words.join("|")})(?![\\p{L}\\p{N}-])`, "u"));
  return parts.map((part, at) => (at % 2 ? link(`${GLOSSARY}${terms[part]}`, part) : part));
};
const plainAgain = (part) => {
  const seen = new Set();
  for (const term of part.querySelectorAll(`a[href^="${GLOSSARY}"]`)) if (seen.has(term.hash)) term.replaceWith(term.textContent); else seen.add(term.hash);
  part.normalize();
  return part;
};

const side = (name, word, one) => make("div", { className: `tn-${name}` }, make("b", {}, `${word}, ${one.date}`), " ", make("p", {}, ...prose(one)));

const later = (note) => make("p", { className: "tn-later" }, make("b", {}, note.date), " ", ...prose(note), note.verdict && " ", note.verdict && make("b", {}, `${note.verdict}.`));

const mark = (row) => [make("b", { className: `tn-change is-${row.change.id}` }, row.change.title), " ", make("span", { className: `tn-status is-${row.status.id}` }, row.status.title)];

const foot = (row) => make("p", { className: "tn-row__foot" }, ...mark(row), " ", link(row.href, row.sources));

const answer = (rows) => rows.flatMap((row) => [row.under && make("span", { className: "tn-under" }, row.under),
  side("then", "Then", row.then), side("now", "Now", row.now), foot(row), make("div", {}, ...row.since.map(later))]);

const who = (name) => make("b", { className: "tn-who" }, name);

const cell = (name, content, nothing) => (content.length
  ? make("li", {}, who(name), " ", ...content)
  : make("li", { className: "tn-none" }, who(name), " ", make("p", {}, nothing)));

const asked = ({ aspect }, root) => [
  make("h3", { id: `on-${aspect.id}` }, link(new URL(`aspects/${aspect.id}/`, root).href, aspect.title)),
  make("p", { className: "tn-question" }, aspect.question),
];

const versus = (heading, cells, deep = 1) => {
  const box = make("div", { className: "tn-versus" }, ...heading, make("ul", {}, ...cells));
  if (deep > 1) box.style.setProperty("--deep", deep);
  return box;
};

const heads = (links) => make("div", { className: "tn-columns" }, ...links);

const frame = (columns, ...parts) => {
  const box = make("div", { className: "tn-side-by-side" }, ...parts);
  box.style.setProperty("--n", columns);
  return [box];
};

const section = (title, id, ...lines) => plainAgain(make("section", {}, make("h2", id ? { id } : {}, title), ...lines));

// What became of each aspect that several answer, before their words; an aspect leads down to them.
const glance = (columns, lines) => {
  const line = (id, title, cells) => make("tr", {}, make("th", { scope: "row" }, link(`#${id}`, title)), ...cells.map((content) => make("td", {}, ...content)));
  const several = lines.filter((one) => count(one) > 1);
  const single = lines.filter((one) => count(one) === 1);
  if (!several.length) return make("p", { className: "tn-note" }, "No question is answered by more than one of them.");
  return make("table", { className: "tn-glance" }, make("caption", {}, "At a glance"),
    make("thead", {}, make("tr", {}, make("td"), ...columns.map((one) => make("th", { scope: "col" }, one.title)))),
    make("tbody", {}, ...several.map(({ aspect, cells }) => line(`on-${aspect.id}`, aspect.title, cells.map((rows) => rows.map((row) => make("p", {}, ...mark(row)))))),
      ...(single.length ? [line("by-1", answeredBy(1, columns.length), columns.map((_, at) => [`${single.filter((one) => one.cells[at].length).length}`]))] : [])));
};

// What one column alone answers stands in that column, one row below the other.
const alone = (columns, lines, root) => {
  const box = versus([], columns.map(({ title }, at) => cell(title, lines.flatMap((line) => (line.cells[at].length ? [...asked(line, root), ...answer(line.cells[at])] : [])), "No question of its own.")));
  box.classList.add("tn-alone");
  return box;
};

// Columns of rows, question by question.
const aside = (columns, root) => {
  const lines = aligned(columns.map((one) => one.rows));
  const beside = (line) => versus(asked(line, root), columns.map(({ title }, at) => cell(title, answer(line.cells[at]), "No row on this yet.")), Math.max(...line.cells.map((rows) => rows.length)));
  const part = (many) => {
    const some = lines.filter((line) => count(line) === many);
    return some.length ? [section(answeredBy(many, columns.length), `by-${many}`, ...(many > 1 ? some.map(beside) : [alone(columns, some, root)]))] : [];
  };
  const parts = columns.map((_, at) => columns.length - at).flatMap(part);
  return frame(columns.length, glance(columns, lines), heads(columns.map((one) => link(one.href, one.title))), ...parts);
};

/** Two to four professions: aspect by aspect, each row with its pillar. */
export const besides = (found, root) => aside(found.map((one) => {
  const names = new Map(one.pillars.map((pillar) => [pillar.id, pillar.title]));
  return { ...one, rows: one.rows.map((row) => ({ ...row, under: names.get(row.pillar) })) };
}), root);

const inTime = (row) => versus([make("h3", {}, link(row.href, row.aspect.title))], [
  make("li", {}, side("then", "Then", row.then)),
  make("li", {}, side("now", "Now", row.now), foot(row)),
  cell("Since", row.since.length ? [make("div", {}, ...row.since.map(later))] : [], "Nothing noted since."),
]);

/** One profession: its pillars side by side, or what each row says of then, now and since. */
export const bySides = (one, sides, root) => {
  const rowsOf = (pillar) => one.rows.filter((row) => row.pillar === pillar.id);
  const pillars = one.pillars.filter((pillar) => rowsOf(pillar).length);
  if (sides === "pillar") return aside(pillars.map((pillar) => ({ title: pillar.title, href: new URL(`pillars/${pillar.id}/`, root).href, rows: rowsOf(pillar) })), root);
  const parts = pillars.map((pillar) => section(pillar.title, "", ...rowsOf(pillar).map(inTime)));
  return frame(3, heads(["Then", "Now", "Since"].map((word) => make("b", {}, word))), ...parts);
};
