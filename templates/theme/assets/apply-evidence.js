// Rules over rows, asked of a shift whose shape is right.

import { sideText } from "./apply-texts.js";
import { found, listed, pattern } from "./apply-words.js";

export const before = (one, other) => {
  const shared = Math.min(one.length, other.length);
  return one.slice(0, shared) < other.slice(0, shared);
};

const citations = (sources) => (sources ?? []).map((one) => ({ for: "now", stance: "supports", ...(typeof one === "string" ? { id: one } : one) }));
const all = (row) => [...citations(row.sources), ...citations(row.then?.sources), ...citations(row.now?.sources), ...(row.since ?? []).flatMap((note) => citations(note.sources))];
/** Which way the sources of each row point. */
export const stancesIn = (shift) => (shift.rows ?? []).map((row) => all(row).map((one) => one.stance));
const bare = (said) => said.toLowerCase().replace(/^[ .]+|[ .]+$/g, "");
const dated = (shift, row, name) => row[name]?.["as-of"] ?? shift["as-of"][name];

// Rules over rows: yield the key inside the row to blame, and the values of the sentence.
const ROW = {
  "then-equals-now": function* (row) {
    if (bare(sideText(row, "then")) === bare(sideText(row, "now"))) yield [["now"], { aspect: row.aspect }];
  },
  "now-without-source": function* (row) {
    const supported = citations(row.now?.sources).length || citations(row.sources).some((one) => one.for !== "then");
    if (row.status !== "projected" && !supported) yield [[], { aspect: row.aspect, status: row.status }];
  },
  "now-without-support": function* (row) {
    const cited = [...citations(row.now?.sources), ...citations(row.sources).filter((one) => one.for !== "then")];
    if (row.status !== "projected" && cited.length && cited.every((one) => one.stance !== "supports")) yield [[], { aspect: row.aspect }];
  },
  "unsettled-projection": function* (row) {
    if (row.status === "projected" && !row.settles) yield [[], { aspect: row.aspect }];
  },
  "settled-without-projection": function* (row) {
    const key = row.settles ? "settles" : "check-by";
    if (!["projected", "contested"].includes(row.status) && row[key]) yield [[key], { aspect: row.aspect, status: row.status, key }];
  },
  "uncontested-contest": function* (row) {
    if (row.status === "contested" && all(row).every((one) => one.stance === "supports")) yield [["status"], { aspect: row.aspect }];
  },
  "repeated-citation": function* (row) {
    const seen = new Set();
    for (const [at, one] of citations(row.sources).entries()) {
      const mark = [one.id, one.for, one.at].join("\n");
      if (seen.has(mark)) yield [["sources", at], { source: one.id }];
      seen.add(mark);
    }
  },
  "since-without-source": function* (row) {
    for (const [at, note] of (row.since ?? []).entries()) if (!note.sources?.length) yield [["since", at], { day: note["as-of"] }];
  },
  "notes-out-of-order": function* (row) {
    const days = (row.since ?? []).map((note) => note["as-of"]);
    for (const [at, day] of days.entries()) if (at && before(day, days[at - 1])) yield [["since", at, "as-of"], { day, other: days[at - 1] }];
  },
  "overdue-projection": function* (row, shift) {
    const [day, reviewed] = [row["check-by"], shift.reviewed.on];
    if (row.status === "projected" && day && day < reviewed.slice(0, day.length)) yield [["check-by"], { day, reviewed }];
  },
  "observed-on-opinion": function* (row, shift, rule, sources) {
    const kinds = [...new Set(all(row).map((one) => sources[one.id]?.evidence))];
    if (row.status === "observed" && kinds.length && kinds.every((kind) => rule.soft.includes(kind))) yield [["status"], { aspect: row.aspect, kinds: listed(kinds.toSorted()) }];
  },
  "figure-without-source": function* (row, shift, rule) {
    for (const side of ["then", "now"]) {
      const cited = row[side]?.sources?.length || citations(row.sources).some((one) => [side, "both"].includes(one.for));
      if (!cited && found(rule.figure, sideText(row, side).replace(pattern(rule.year), ""))) yield [[side], { side }];
    }
  },
  "lone-figure": function* (row, shift, rule, sources) {
    const ids = new Set(all(row).map((one) => one.id));
    const unread = [...ids].every((id) => sources[id]?.how === "secondary");
    if (row.status === "observed" && ids.size === 1 && unread && found(rule.figure, sideText(row, "now"))) yield [["now"], { aspect: row.aspect }];
  },
  "now-after-its-sources": function* (row, shift, rule, sources) {
    const cited = [...citations(row.now?.sources), ...citations(row.sources).filter((one) => one.for !== "then")];
    const newest = cited.map((one) => sources[one.id]?.issued.slice(0, 4) ?? "9999").toSorted().at(-1);
    const now = dated(shift, row, "now");
    if (newest && Number(now.slice(0, 4)) - Number(newest) >= rule.years) yield [["now"], { now, newest }];
  },
  "figures-not-said": function* (row, shift, rule) {
    for (const side of row.figures ? ["then", "now"] : []) {
      const said = [...sideText(row, side).matchAll(pattern(rule.number))].map(([number]) => Number(number.replaceAll(",", "")));
      const number = Number(row.figures[side]);
      if (!said.includes(number)) yield [["figures", side], { side, number }];
    }
  },
  "sides-out-of-order": function* (row, shift) {
    const [then, now] = [dated(shift, row, "then"), dated(shift, row, "now")];
    const own = then !== shift["as-of"].then || now !== shift["as-of"].now;
    if (own && before(now, then)) yield [[], { then, now }];
  },
};

const SHIFT = {
  "dates-out-of-order": function* (shift) {
    const { then, now } = shift["as-of"];
    if (then >= now) yield [["as-of", "then"], { then, now }];
  },
  "reviewed-before-now": function* (shift) {
    const later = [[["as-of", "now"], shift["as-of"].now], ...shift.rows.flatMap((row, at) => (row.since ?? []).map((note, nth) => [["rows", at, "since", nth, "as-of"], note["as-of"]]))];
    for (const [keys, day] of later) if (before(shift.reviewed.on, day)) yield [keys, { day, reviewed: shift.reviewed.on }];
  },
  "repeated-anchor": function* (shift) {
    const seen = new Set();
    for (const [at, row] of shift.rows.entries()) {
      if (seen.has(row.aspect)) yield [["rows", at, "aspect"], { aspect: row.aspect }];
      seen.add(row.aspect);
    }
  },
};

/** What they say: code, keys to blame, and the values of the sentence. `sources` tells evidence and date of each, by id. */
export const evidence = function* (shift, form, sources) {
  for (const [code, rule] of Object.entries(form.rules)) {
    if (SHIFT[code]) for (const [keys, values] of SHIFT[code](shift)) yield [code, keys, values];
    if (!ROW[code]) continue;
    for (const [at, row] of shift.rows.entries()) {
      for (const [keys, values] of ROW[code](row, shift, rule, sources)) yield [code, ["rows", at, ...keys], values];
    }
  }
};
