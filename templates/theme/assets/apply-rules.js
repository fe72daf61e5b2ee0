// The rules that can be asked of what somebody types; words, limits and sentences come with the data of the form.

import { fill } from "./apply-words.js";

const pattern = ([source, flags]) => new RegExp(source, flags);

const plainOf = (text, texts) => text.replace(pattern(texts.link), (_, kind, id, anchor, label) => label ?? id);

// A text as rules of language see it.
const text = (kind, keys, said, texts) => {
  const key = keys.findLast((one) => typeof one === "string");
  const isSentence = texts.sentences.includes(key);
  const plain = plainOf(said, texts);
  return { kind, keys, key, text: said, plain, isSentence, sentences: isSentence ? plain.split(pattern(texts.end)) : [plain] };
};

const prose = (value, keys) => {
  if (typeof value === "string") return [[keys, value]];
  return Object.entries(value ?? {}).flatMap(([key, inner]) => prose(inner, [...keys, Array.isArray(value) ? Number(key) : key]));
};

const sideText = (row, name) => (typeof row[name] === "object" ? row[name]?.text : row[name]) ?? "";

const ofShift = (shift) => [
  [["paradigm-shift"], shift["paradigm-shift"]],
  ...(shift.rows ?? []).flatMap((row, at) => [
    ...["then", "now"].map((name) => [["rows", at, name], sideText(row, name)]),
    ...(row.since ?? []).map((note, nth) => [["rows", at, "since", nth, "text"], note.text]),
    [["rows", at, "settles"], row.settles],
  ]),
  ...(shift["open-questions"] ?? []).map((question, at) => [["open-questions", at], question]),
];

const ours = (kind, data, texts) => prose(data, []).filter(([keys]) => {
  const key = keys.findLast((one) => typeof one === "string");
  return texts.ours.includes(key) && !(kind === "sources" && key === "title");
});

const TEXT = {
  "long-sentence": function* (said, rule) {
    const longest = said.kind === "sources" ? 2 * rule.longest : rule.longest;
    for (const sentence of said.isSentence ? said.sentences : []) {
      const words = sentence.match(pattern(rule.counted)) ?? [];
      if (words.length > longest) yield { begins: words.slice(0, 3).join(" "), words: words.length, longest };
    }
  },
  "long-side": function* (said, rule) {
    const words = said.plain.split(/\s+/).filter(Boolean).length;
    if (said.kind === "shifts" && ["then", "now"].includes(said.key) && words > rule.longest) yield { key: said.key, words };
  },
  "no-full-stop": function* (said, rule) {
    if (said.isSentence && !".?".includes(said.text.at(-1)) && !pattern(rule.ends).test(said.plain)) yield { last: said.plain.split(/\s+/).filter(Boolean).at(-1) };
  },
  "no-capital": function* (said, rule) {
    const [source, flags] = rule.small;
    const found = new RegExp(`^(?:${source})`, flags.replace("g", "")).exec(said.text);
    if (said.isSentence && said.key !== "note" && found) yield { word: found[1] };
  },
  "no-question-mark": function* (said, rule) {
    if (rule.keys.includes(said.key) && !said.plain.includes("?")) yield {};
  },
  "american-spelling": function* (said, rule) {
    for (const word of said.isSentence ? Object.keys(rule.british).toSorted() : []) {
      if (said.plain.includes(word) && new RegExp(`(?<!["“'‘\\p{L}\\p{N}_-])${word}\\b`, "u").test(said.plain)) yield { word, british: rule.british[word] };
    }
  },
  "repeated-word": function* (said, rule) {
    for (const found of said.plain.matchAll(pattern(rule.twice))) if (!rule.meant.includes(found[1])) yield { word: found[0] };
  },
};

const byPatterns = function* (said, rule) {
  if ((rule.sentences && !said.isSentence) || rule.besides?.includes(said.key)) return;
  for (const one of rule.patterns) {
    for (const found of said.plain.matchAll(pattern(one))) {
      yield { word: found[0] };
      if (rule.once) return;
    }
  }
};

const before = (one, other) => {
  const shared = Math.min(one.length, other.length);
  return one.slice(0, shared) < other.slice(0, shared);
};

const citations = (sources) => (sources ?? []).map((one) => ({ for: "now", stance: "supports", ...(typeof one === "string" ? { id: one } : one) }));
const all = (row) => [...citations(row.sources), ...citations(row.then?.sources), ...citations(row.now?.sources), ...(row.since ?? []).flatMap((note) => citations(note.sources))];
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
  "repeated-anchor": function* (shift, pillar) {
    const seen = new Set();
    for (const [at, row] of shift.rows.entries()) {
      if (seen.has(row.aspect)) yield [["rows", at, "aspect"], { anchor: `${pillar}-${row.aspect}` }];
      seen.add(row.aspect);
    }
  },
};

const finding = (code, rule, keys, values) => ({ keys, code, level: rule.level, sentence: fill(rule.sentence, values), hint: fill(rule.hint, values) });

/** What rules of language say of the texts of an entry. */
export const language = (kind, data, form) => {
  const texts = (kind === "shifts" ? ofShift(data) : ours(kind, data, form.texts)).filter(([, said]) => said).map(([keys, said]) => text(kind, keys, said, form.texts));
  return texts.flatMap((said) => Object.entries(form.rules).flatMap(([code, rule]) => {
    const ask = rule.patterns ? byPatterns : TEXT[code];
    return ask ? [...ask(said, rule)].map((values) => finding(code, rule, said.keys, values)) : [];
  }));
};

/** What rules over rows say of a shift whose shape is right. */
export const evidence = (shift, pillar, form) => Object.entries(form.rules).flatMap(([code, rule]) => [
  ...(ROW[code] ? shift.rows.flatMap((row, at) => [...ROW[code](row, shift)].map(([keys, values]) => finding(code, rule, ["rows", at, ...keys], values))) : []),
  ...(SHIFT[code] ? [...SHIFT[code](shift, pillar)].map(([keys, values]) => finding(code, rule, keys, values)) : []),
]);
