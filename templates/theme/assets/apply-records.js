// Rules over a source or a profession, asked when its shape is right; some of them hold it against what is there already.

import { before } from "./apply-evidence.js";
import { found, pattern } from "./apply-words.js";

const count = (text, sign) => text.split(sign).length - 1;
const names = (source) => source.author.map((one) => [one.family, one.given, one.literal].filter(Boolean).join(" "));

// The first source before this one of which something holds: those of the base come before those of the form.
const earlier = (sources, id, holds) => {
  const all = Object.entries(sources);
  const own = all.findIndex(([other]) => other === id);
  return all.slice(0, own < 0 ? all.length : own).find(([, other]) => holds(other))?.[0];
};
// Of the authors of a known source its label tells the first; that they are others shows in another title or year.
const isBy = (label, { family, literal }) => label.startsWith(family ?? literal) && /^(?: et al\.| and .*)? \d{4}[a-z]*$/u.test(label.slice((family ?? literal).length));
const isSame = (one, other) => other.title.toLowerCase() === one.title.toLowerCase() && other.issued.slice(0, 4) === one.issued.slice(0, 4) && isBy(other.label, one.author[0]);

const SOURCE = {
  "article-without-journal": function* (one, rule) {
    if (rule.types.includes(one.type) && !one["container-title"]) yield [["type"], { type: one.type }];
  },
  "report-without-publisher": function* (one, rule) {
    if (rule.types.includes(one.type) && !(one.publisher || one["container-title"] || one.author.some((name) => name.literal))) yield [["type"], { type: one.type }];
  },
  "journal-without-doi": function* (one) {
    if (one.type === "article-journal" && one.volume && !(one.DOI || one.URL)) yield [["volume"], {}];
  },
  "no-address": function* (one, rule) {
    if (!rule.articles.includes(one.type) && !(one.DOI || one.URL || one.publisher || one["container-title"])) yield [["title"], {}];
  },
  "et-al-author": function* (one, rule) {
    for (const [at, name] of names(one).entries()) if (found(rule.cut, name)) yield [["author", at], { word: found(rule.cut, name)[0] }];
  },
  "shouted-title": function* (one) {
    const words = one.title.match(/\p{L}{2,}/gu) ?? [];
    if (words.length > 2 && words.every((word) => word === word.toUpperCase() && word !== word.toLowerCase())) yield [["title"], {}];
  },
  "second-hand-without-pages": function* (one) {
    if (one.checked.how === "secondary" && !(one.checked.pages || one.note || one.URL)) yield [["checked"], {}];
  },
  "issued-after-checked": function* (one) {
    if (before(one.checked.on, one.issued)) yield [["issued"], { issued: one.issued, checked: one.checked.on }];
  },
  "source-twice": function* (one, rule, id, { sources }) {
    const doi = one.DOI && earlier(sources, id, (other) => other.doi === one.DOI.toLowerCase());
    const first = doi || earlier(sources, id, (other) => isSame(one, other));
    if (first) yield [[doi ? "DOI" : "title"], { first }];
  },
  "address-twice": function* (one, rule, id, { sources }) {
    const address = (one.URL ?? "").replace(pattern(rule.besides), "");
    const first = address && earlier(sources, id, (other) => other.address === address && other.issued.slice(0, 4) === one.issued.slice(0, 4));
    if (first) yield [["URL"], { first }];
  },
  "unused-source": function* (one, rule, id, { sources }) {
    if (!sources[id]?.used) yield [[], { id }];
  },
  "year-in-id": function* (one, rule, id) {
    const years = [...id.matchAll(pattern(rule.year))].map((match) => Number(match[1]));
    if (years.length && Math.min(...years.map((year) => Math.abs(year - Number(one.issued.slice(0, 4))))) > 2) yield [["issued"], { year: years[0], issued: one.issued }];
  },
};

// What is asked of its address and its DOI.
const ADDRESS = {
  "doi-only-in-url": function* ({ url, doi }, rule) {
    if (!doi && found(rule.doi, url)) yield [["URL"], { doi: found(rule.doi, url)[1] }];
  },
  "doi-contradicts-url": function* ({ url, doi }, rule) {
    const [other, paper, wanted] = [found(rule.doi, url.toLowerCase()), found(rule.paper, url.toLowerCase()), found(rule["of-paper"], doi.toLowerCase())];
    if ((doi && other && other[1] !== doi.toLowerCase()) || (paper && wanted && paper[1] !== wanted[1])) yield [["URL"], {}];
  },
  "arxiv-form": function* ({ url }, rule) {
    const paper = found(rule.form, url)?.[1];
    if (paper && url !== rule.abstract + paper) yield [["URL"], { paper }];
  },
  "plain-http": function* ({ url }) {
    if (url.startsWith("http:")) yield [["URL"], {}];
  },
  "tracking-parameters": function* ({ url }, rule) {
    if (found(rule.counts, url)) yield [["URL"], { word: found(rule.counts, url)[1] }];
  },
  "passing-address": function* ({ url }, rule) {
    for (const host of rule.hosts) if (url.replace(pattern(rule.scheme), "").startsWith(host)) yield [["URL"], { host }];
  },
  "copied-mark": function* ({ url, doi }) {
    for (const [key, value] of [["DOI", doi], ["URL", url]]) if (/[.,;>"']$/.test(value) || count(value, ")") > count(value, "(")) yield [[key], { mark: value.at(-1) }];
  },
};

const PROFESSION = {
  "one-sided-profession": function* (one, rule, id, { stances }) {
    const rows = stances[id] ?? [];
    if (rows.length >= rule.fewest && rows.flat().every((stance) => stance === "supports")) yield [[], { id }];
  },
  "no-other-name": function* (one, rule, id) {
    if (!one["also-called"]?.length) yield [[], { id }];
  },
  "name-twice": function* (one) {
    const seen = new Set([one.title]);
    for (const [at, name] of (one["also-called"] ?? []).entries()) {
      if (seen.has(name)) yield [["also-called", at], { name }];
      seen.add(name);
    }
  },
};

// What is asked of both, and of shifts.
const ANY = {
  "title-full-stop": function* (one, rule) {
    if (one.title && found(rule.stop, one.title) && !found(rule.several, one.title)) yield [["title"], {}];
  },
  "assisted-without-review": function* (one) {
    if (one.made?.how === "assisted" && !one.made["reviewed-by"]) yield [["made"], {}];
  },
};

/** What they say: code, keys to blame, and the values of the sentence. */
export const records = function* (kind, id, data, form, facts) {
  const own = { sources: SOURCE, professions: PROFESSION }[kind] ?? {};
  for (const [code, rule] of Object.entries(form.rules)) {
    const ask = own[code] ?? ANY[code];
    if (ask) for (const [keys, values] of ask(data, rule, id, facts)) yield [code, keys, values];
    const asked = kind === "sources" && ADDRESS[code]?.({ url: data.URL ?? "", doi: data.DOI ?? "" }, rule);
    for (const [keys, values] of asked || []) yield [code, keys, values];
  }
};
