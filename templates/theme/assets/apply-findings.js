// What is wrong with what was typed: the entries that the form holds, each held against the check, in the order of the fields.

import { fieldFor } from "./apply-blame.js";
import { references, shapes } from "./apply-check.js";
import { entriesOf, rowsOf } from "./apply-entry.js";
import { fieldOf, items, typedIn } from "./apply-fields.js";
import { entryThere, form, page, today } from "./apply-page.js";
import { ofLanguage, ofRules } from "./apply-rules.js";
import { factsOf, idsOf } from "./apply-sources.js";
import { fill } from "./apply-words.js";

const LEVELS = ["error", "warning", "advice"];

// Rows for an entry that is there are checked inside one whose other parts are right; its other rows stand below them.
const around = (rows, { dates, aspects, aspect }) => {
  const others = aspects.filter((one) => one !== aspect).map((one) => ({ aspect: one, then: "It was so.", now: "It is thus.", change: "held", status: "emerging" }));
  return { "paradigm-shift": "It is so.", "as-of": dates, rows: [...rows, ...others], reviewed: { on: today(), how: "abstract" } };
};

/** All entries that the form holds, each with its kind, id and data. */
export const entries = () => {
  const all = entriesOf(form, page.data.professions);
  const there = entryThere();
  if (!there) return all;
  const rows = items(form, "row").length ? rowsOf(form) : [{}];
  return [...all.filter((one) => one.kind === "sources"), { kind: "shifts", id: `${there.profession}/${there.pillar}`, data: around(rows, there), rows }];
};

// Of what is said of the whole, what somebody typed is to blame for: their row, where another has its aspect already.
const ofTyped = (one, all, typed) => {
  const [key, at, ...rest] = one.keys;
  if (key !== "rows") return undefined;
  const own = at < typed || one.code !== "repeated-anchor" ? at : all.findIndex((row) => row.aspect === all[at].aspect);
  return own < typed ? { ...one, keys: [key, own, ...rest] } : undefined;
};

// As the check does: rules where the shape is right, those that ask the whole base where all ids are known as well.
const findingsFor = ({ kind, id, data, rows }, facts) => {
  const [misshapen, unknown] = [shapes(data, kind, page.data), references(data, kind, id, page.data, idsOf)];
  const rules = misshapen.length ? [] : ofRules(kind, id, data, page.data, unknown.length ? undefined : facts);
  const found = [...misshapen, ...unknown, ...ofLanguage(kind, data, page.data), ...rules].map((one) => (rows ? ofTyped(one, data.rows, rows.length) : one)).filter(Boolean);
  return found.map((one) => ({ ...one, field: fieldFor(form, { kind, id }, one.keys) }));
};

const missing = () => {
  const { profession, pillar } = typedIn(form);
  const ofShift = entryThere() ? [] : [["profession", profession], ["pillar", pillar]].filter(([, value]) => !value).map(([key]) => [key, "a shift", fieldOf(form, key)]);
  const ofSources = items(form, "source").filter((item) => !typedIn(item).id).map((item) => ["id", "a source", fieldOf(item, "id")]);
  const [sentence, hint, code] = page.data.sentences.missing;
  return [...ofShift, ...ofSources].map(([key, whole, field]) => ({ keys: [key], code, level: "error", sentence: fill(sentence, { name: key }), hint: fill(hint, { whole }), field }));
};

const inOrderOfFields = (one, other) => LEVELS.indexOf(one.level) - LEVELS.indexOf(other.level)
  || (one.field && other.field && one.field !== other.field ? (one.field.compareDocumentPosition(other.field) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1) : 0);

/** Every finding of all entries. */
export const findingsOf = (all) => {
  const facts = factsOf(all);
  return [...missing(), ...all.flatMap((one) => findingsFor(one, facts))].sort(inOrderOfFields);
};
