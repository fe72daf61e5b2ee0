// From what was typed to entries: a shift, new sources, a new profession; and from a draft or a row back to what was typed.

import { add, items, putInto, refill, typedIn } from "./apply-fields.js";

export const slug = (text) => text.normalize("NFKD").replace(/[^\x00-\x7f]/g, "").toLowerCase().replace(/[^a-z0-9]+/g, "-").replace(/^-|-$/g, "");

const given = (data) => Object.fromEntries(Object.entries(data).filter(([, value]) => (Array.isArray(value) ? value.length : value && (typeof value !== "object" || Object.keys(value).length))));
const isFilled = (item) => Object.values(typedIn(item)).some((value) => value.length);
/** The items of a list that count: all rows and sources, and what else somebody has written into. */
export const filled = (container, name) => items(container, name).filter((item) => name === "row" || name === "source" || isFilled(item));
export const groupOf = (form, name) => form.querySelector(`[data-group="${name}"]`);

const sideOf = (fields, name) => {
  const own = given({ "as-of": fields[`${name}.as-of`], sources: fields[`${name}.sources`] });
  return Object.keys(own).length ? given({ text: fields[name], ...own }) : fields[name];
};

const citeOf = (item) => {
  const fields = given(typedIn(item));
  if (fields.for === "now") delete fields.for;
  if (fields.stance === "supports") delete fields.stance;
  return Object.keys(fields).join() === "id" ? fields.id : fields;
};

const sinceOf = (item) => given({ ...typedIn(item), sources: filled(item, "cite").map(citeOf) });

const rowOf = (item) => {
  const { then, now, ...fields } = { ...typedIn(item), ...item.sides };
  const rest = Object.fromEntries(Object.entries(fields).filter(([key]) => !key.includes(".")));
  return given({ ...rest, then: sideOf({ then, ...fields }, "then"), now: sideOf({ now, ...fields }, "now"), sources: filled(item, "cite").map(citeOf), since: filled(item, "since").map(sinceOf) });
};

export const rowsOf = (form) => items(form, "row").map(rowOf);

const author = (line) => {
  const [family, given] = line.split(/,\s*(.*)/);
  return given ? { family, given } : { literal: line };
};

/** A described source: its id and its data. */
export const sourceOf = (item) => {
  const { id, author: authors, findings, ...fields } = typedIn(item);
  const data = { ...fields, author: authors.map(author), findings: findings.map((statement) => ({ statement })), checked: given(typedIn(item.querySelector("[data-group=checked]"))) };
  return [id, given(data)];
};

/** The profession that was typed: its id, and whether it is here already. */
export const professionOf = (form, known) => {
  const { profession } = typedIn(form);
  const found = Object.entries(known).find(([id, title]) => [id, title.toLowerCase()].includes(profession.toLowerCase()));
  return { id: found?.[0] ?? slug(profession), title: found?.[1] ?? profession, isNew: Boolean(profession) && !found };
};

const madeOf = (container) => {
  const made = given(typedIn(container));
  return made.how ? made : {};
};

/** All entries that the form holds, each with its kind, id and data. */
export const entriesOf = (form, known) => {
  const { id, title, isNew } = professionOf(form, known);
  const { pillar } = typedIn(form);
  const shift = given({
    ...typedIn(groupOf(form, "shift")), "as-of": given(typedIn(groupOf(form, "as-of"))), rows: rowsOf(form), ...typedIn(groupOf(form, "after")),
    reviewed: given(typedIn(groupOf(form, "reviewed"))), made: madeOf(groupOf(form, "made")),
  });
  const profession = isNew ? [{ kind: "professions", id, data: given({ title, ...typedIn(groupOf(form, "profession")) }) }] : [];
  const sources = items(form, "source").map(sourceOf).map(([name, data]) => ({ kind: "sources", id: name, data }));
  return [...profession, ...sources, { kind: "shifts", id: `${id}/${pillar}`, data: shift }];
};

const typedCites = (container) => items(container, "cite").map(typedIn);

const GROUPS = ["profession", "shift", "as-of", "after", "reviewed", "made"];

/** Everything that was typed, to be kept as a draft. */
export const typed = (form) => ({
  form: typedIn(form),
  ...Object.fromEntries(GROUPS.map((name) => [name, typedIn(groupOf(form, name))])),
  rows: items(form, "row").map((item) => ({ fields: typedIn(item), sides: item.sides, cites: typedCites(item), since: items(item, "since").map((note) => ({ fields: typedIn(note), cites: typedCites(note) })) })),
  sources: items(form, "source").map((item) => ({ fields: typedIn(item), named: item.dataset.named, checked: typedIn(item.querySelector("[data-group=checked]")) })),
});

const restoreCites = (item, cites) => refill(item, "cite", cites, putInto);

const restoreRow = (item, row) => {
  putInto(item, row.fields);
  if (row.sides) item.sides = row.sides;
  restoreCites(item, row.cites);
  refill(item, "since", row.since, (note, kept) => (putInto(note, kept.fields), restoreCites(note, kept.cites)));
  if (row.since?.length || ["settles", "check-by", "then.as-of", "now.as-of"].some((key) => row.fields[key])) item.querySelector("details").open = true;
};

/** Put a draft back into the form. */
export const restore = (form, kept) => {
  putInto(form, kept.form);
  for (const name of GROUPS) putInto(groupOf(form, name), kept[name]);
  refill(form, "row", kept.rows, restoreRow);
  refill(form, "source", kept.sources, (item, one) => {
    putInto(item, one.fields);
    if (one.named) item.dataset.named = one.named;
    putInto(item.querySelector("[data-group=checked]"), one.checked);
  });
};

const asTyped = (sources) => (sources ?? []).map((one) => (typeof one === "string" ? { id: one } : one)).map((one) => ({ id: one.id, for: one.for ?? "now", stance: one.stance ?? "supports", at: one.at ?? "" }));

/** A row as its profession's twin tells it, as somebody would have typed it. */
export const rowFromTwin = (row, dates) => {
  const own = (name) => (row[name]["as-of"] === dates[name] ? "" : row[name]["as-of"]);
  const cited = ["then", "now"].filter((name) => row[name].cited).map((name) => [`${name}.sources`, row[name].cited]);
  const sides = Object.fromEntries([...cited, ...(row.figures ? [["figures", row.figures]] : [])]);
  const said = (one) => one.markdown ?? one.text;
  return {
    fields: {
      aspect: row.aspect.id, then: said(row.then), now: said(row.now), change: row.change.id, status: row.status.id,
      "then.as-of": own("then"), "now.as-of": own("now"), settles: row.settles ?? "", "check-by": row["check-by"] ?? "",
    },
    sides: Object.keys(sides).length ? sides : undefined,
    cites: asTyped(row.cited),
    since: row.since.map((note) => ({ fields: { "as-of": note["as-of"], text: said(note), verdict: note.code ?? "" }, cites: asTyped(note.cited) })),
  };
};

export const addRow = (form, row) => restoreRow(add(form, "row"), row);
