// Draws rows side by side from their JSON twins, as the ready-made comparisons stand in the page.

const make = (tag, attributes = {}, ...children) => {
  const node = Object.assign(document.createElement(tag), attributes);
  node.append(...children.filter((child) => child != null && child !== ""));
  return node;
};
const link = (href, text) => make("a", { href }, text);
const GLOSSARY = new URL("../glossary/#", import.meta.url).href;

// Aspects that most columns answer come first, then in the order of first appearance.
const aligned = (columns) => {
  const answers = columns.map((rows) => new Map(rows.map((row) => [row.aspect.id, row])));
  const aspects = new Map(columns.flat().map((row) => [row.aspect.id, row.aspect]));
  const lines = [...aspects.values()].map((aspect) => ({ aspect, rows: answers.map((rows) => rows.get(aspect.id)) }));
  return lines.sort((one, other) => count(other) - count(one));
};
const count = (line) => line.rows.filter(Boolean).length;

const asks = (aspect, root) => link(new URL(`aspects/${aspect.id}/`, root).href, aspect.title);

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

const later = (note) => make("p", { className: "tn-later" }, make("b", {}, note.date), " ", ...prose(note), " ", note.verdict && make("b", {}, `${note.verdict}.`));

const foot = (row) => make("p", { className: "tn-row__foot" }, make("b", { className: "tn-change" }, row.change.title), " ",
  make("span", { className: `tn-status is-${row.status.id}` }, row.status.title), " ", link(row.href, row.sources));

const rowCell = (who, row) => make("li", { className: `is-${row.change.id}` }, make("b", { className: "tn-who" }, link(row.href, who)), " ",
  side("then", "Then", row.then), side("now", "Now", row.now), foot(row), make("div", {}, ...row.since.map(later)));

const noCell = (who, elsewhere) => make("li", { className: "tn-none" }, make("b", { className: "tn-who" }, who), " ",
  make("p", {}, "No row here", ...elsewhere.flatMap((one, at) => [at ? " and " : "; under ", link(one.href, one.name)]), "."));

// What one column alone answers stands in that column, one row below the other.
const alone = (names, lines) => (lines.length ? [make("div", { className: "tn-versus tn-alone" }, make("p", { className: "tn-note" }, "Told of one of them only"),
  make("ul", {}, ...names.map((name, at) => {
    const own = lines.filter((line) => line.rows[at]);
    return make("li", {}, own.length ? make("b", { className: "tn-who" }, name) : "", ...own.map((line) => lone(line, line.rows[at])));
  })))] : []);

const lone = ({ heading, notes }, row) => make("div", { className: `is-${row.change.id}` }, make("h3", {}, heading),
  side("then", "Then", row.then), side("now", "Now", row.now), foot(row), make("div", {}, ...row.since.map(later)), notes.length ? make("p", { className: "tn-note" }, ...notes) : "");

const versus = (heading, cells) => make("div", { className: "tn-versus" }, make("h3", {}, heading), make("ul", {}, ...cells));

const heads = (links) => make("div", { className: "tn-columns" }, ...links);

const frame = (columns, ...parts) => {
  const box = make("div", { className: "tn-side-by-side" }, ...parts);
  box.style.setProperty("--n", columns);
  return [box];
};

const section = (title, lines) => (lines.length ? [plainAgain(make("section", {}, make("h2", {}, title), ...lines))] : []);

/** Two to four professions: under each pillar, aspect by aspect. */
export const besides = (found, root) => {
  const pillars = found[0].pillars;
  const names = new Map(pillars.map((one) => [one.id, one.title]));
  const elsewhere = (rows, aspect) => rows.filter((row) => row.aspect.id === aspect).map((row) => ({ href: row.href, name: names.get(row.pillar) }));
  const others = ({ aspect, rows }) => found.flatMap((one, at) => (rows[at] ? [] : elsewhere(one.rows, aspect.id).map((there) => ({ ...there, who: one.title }))));
  const notes = (line) => others(line).flatMap((there, at) => [`${at ? "; " : ""}${there.who} under `, link(there.href, there.name)]);
  const draw = ({ aspect, rows }) => versus(asks(aspect, root),
    rows.map((row, at) => (row ? rowCell(found[at].title, row) : noCell(found[at].title, elsewhere(found[at].rows, aspect.id)))));
  const part = (pillar) => {
    const lines = aligned(found.map((one) => one.rows.filter((row) => row.pillar === pillar.id)));
    const single = lines.filter((line) => count(line) === 1).map((line) => ({ ...line, heading: asks(line.aspect, root), notes: notes(line) }));
    return section(pillar.title, [...lines.filter((line) => count(line) > 1).map(draw), ...alone(found.map((one) => one.title), single)]);
  };
  return frame(found.length, heads(found.map((one) => link(one.href, one.title))), ...pillars.flatMap(part));
};

const bare = (who, content, className = "") => make("li", { className }, make("b", { className: "tn-who" }, who), " ", ...content);

const inTime = (row) => versus(link(row.href, row.aspect.title), [
  bare("Then", [side("then", "Then", row.then)]),
  bare("Now", [side("now", "Now", row.now), foot(row)], `is-${row.change.id}`),
  row.since.length ? bare("Since", [make("div", {}, ...row.since.map(later))]) : noCell("Since", []),
]);

/** One profession: its pillars side by side, or what each row says of then, now and since. */
export const bySides = (one, sides, root) => {
  if (sides === "time") {
    const part = (pillar) => section(pillar.title, one.rows.filter((row) => row.pillar === pillar.id).map(inTime));
    return frame(3, heads(["Then", "Now", "Since"].map((word) => make("b", {}, word))), ...one.pillars.flatMap(part));
  }
  const pillars = one.pillars.filter((pillar) => one.rows.some((row) => row.pillar === pillar.id));
  const lines = aligned(pillars.map((pillar) => one.rows.filter((row) => row.pillar === pillar.id)));
  const draw = ({ aspect, rows }) => versus(asks(aspect, root),
    rows.map((row, at) => (row ? rowCell(pillars[at].title, row) : noCell(pillars[at].title, []))));
  const single = lines.filter((line) => count(line) === 1).map((line) => ({ ...line, heading: asks(line.aspect, root), notes: [] }));
  const columns = heads(pillars.map((pillar) => link(new URL(`pillars/${pillar.id}/`, root).href, pillar.title)));
  return frame(pillars.length, columns, ...section(one.title, [...lines.filter((line) => count(line) > 1).map(draw), ...alone(pillars.map((pillar) => pillar.title), single)]));
};
