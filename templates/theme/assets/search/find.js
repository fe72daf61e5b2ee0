// Finds units by their words: first by what each word counts in the best of them, then by their sections, word for word.

import {distance, folded, forgiven, stem, tokens, words} from "./words.js";

export const SHOWN = 6; // so many units are loaded and shown at a time
const COMPLETED = 0.55, JOINED = 0.8, CORRECTED = [1, 0.6, 0.4];
const COMPLETE = 0.7; // how much it counts that all words of a question are there
const LEAST = 0.04; // what counts less, beside the best, is no answer
const COMPLETIONS = 40, CORRECTIONS = 3;
const BEGUN_WITH = 3; // so many words of a title are kept in one piece, behind a 0 (generator/exports/search/units.py)

// One word of a question: the stems that answer it, each with what it counts, and the places of them all.
class Slot {
  stems = new Map(); places = new Map(); count = 0;

  constructor(typed, open) { this.typed = typed; this.open = open; this.stem = stem(typed); }

  add(word, list, factor) {
    if (this.stems.has(word)) return;
    this.stems.set(word, factor);
    this.count += list.count;
    this.lists = [...(this.lists ?? []), [list, factor]];
  }

  // A word that stands everywhere tells little; several words that answer for one are as telling as they are together.
  weigh(units) {
    this.tells = this.lists ? Math.log(1 + (units - Math.min(this.count, units) + 0.5) / (this.count + 0.5)) : 0;
    for (const [list, factor] of this.lists ?? []) {
      for (const [key, counts] of list.places) this.places.set(key, Math.max(this.places.get(key) ?? 0, factor * counts));
    }
  }
}

// Words as they stand, compounds in parts.
const partsOf = (text) => tokens(text).flatMap((token) => token.split("-"));

// The words of a question; words that every page has are left out, unless there are no others.
const slotsOf = (query, stop) => {
  const typed = tokens(query), open = /[\p{L}\p{N}]$/u.test(query);
  const all = typed.flatMap((token, at) => token.split("-").map((part, of, parts) =>
    new Slot(part, open && at === typed.length - 1 && of === parts.length - 1)));
  const telling = all.filter((slot) => !stop.has(slot.typed) && (slot.typed.length > 1 || /\d/.test(slot.typed)));
  return telling.length ? telling : all;
};

const exact = async (files, slot) => {
  const list = await files.list(slot.stem);
  if (list) slot.add(slot.stem, list, 1);
};

// What the last word may become, and what a word without an ending of ours begins.
const complete = async (files, slot) => {
  if (slot.typed.length < 2 || (slot.stems.size && !slot.open)) return;
  const found = await files.beginning(slot.open || slot.stem.length < 4 ? slot.typed : slot.stem) ?? [];
  const more = slot.open && slot.stem.length > 3 && slot.stem !== slot.typed ? await files.beginning(slot.stem) ?? [] : [];
  const best = [...found, ...more].sort((a, b) => b[1].count - a[1].count).slice(0, COMPLETIONS);
  for (const [word, list] of best) slot.add(word, list, COMPLETED * (0.4 + 0.6 * slot.typed.length / Math.max(word.length, slot.typed.length)));
};

const correct = async (files, slot) => {
  const most = forgiven(slot.typed);
  if (slot.stems.size || !most) return;
  const near = [...new Set(await files.alike(slot.stem))]
    .map((word) => [word, Math.min(distance(slot.stem, word, most), slot.open ? distance(slot.typed, word, most, true) + 0.5 : Infinity)])
    .filter(([, away]) => away < Infinity).sort((a, b) => a[1] - b[1] || a[0].length - b[0].length || (a[0] < b[0] ? -1 : 1));
  const nearest = near.filter(([, away]) => away === near[0][1]).slice(0, CORRECTIONS);
  for (const [word, away] of nearest) {
    const list = await files.list(word);
    if (list) slot.add(word, list, CORRECTED[Math.ceil(away)]);
  }
  slot.corrected = slot.stems.size > 0;
};

// "cyber security" is "cybersecurity" too.
const join = async (files, slots) => {
  await Promise.all(slots.slice(1).map(async (slot, at) => {
    const whole = slots[at].typed + slot.typed, word = stem(whole);
    const found = slot.open && slot.typed.length > 2 ? await files.beginning(whole) ?? [] : [];
    for (const [one, list] of [[word, await files.list(word)], ...found.slice(0, SHOWN)]) {
      if (list) for (const part of [slots[at], slot]) part.add(one, list, JOINED);
    }
  }));
};

// Units whose titles may begin with what was typed, word for word.
const begun = async (files, query) => {
  const first = `0${partsOf(query).slice(0, BEGUN_WITH).join("")}`;
  const found = tokens(query).length > 1 ? await files.beginning(first) ?? [] : [];
  return new Set(found.flatMap(([, list]) => [...list.places.keys()]));
};

const ranked = (slots, begun) => {
  const all = slots.reduce((sum, slot) => sum + slot.tells, 0) || 1;
  const found = new Map();
  for (const slot of slots) {
    for (const [key, counts] of slot.places) {
      const one = found.get(key) ?? {key, score: 0, told: 0};
      one.score += slot.tells * counts;
      one.told += slot.tells;
      found.set(key, one);
    }
  }
  for (const one of found.values()) one.score *= (one.told / all) ** COMPLETE;
  const best = [...found.values()].reduce((most, one) => Math.max(most, one.score), 1);
  for (const key of begun) {
    const {score} = found.get(key) ?? {score: 0};
    found.set(key, {key, score: best + score, unless: score});
  }
  const order = [...found.values()].sort((a, b) => b.score - a.score || (a.key < b.key ? -1 : 1));
  return order.filter((one) => one.score > LEAST * order[0].score);
};

// Prepares an answer: which units, best first, and how many of each kind.
export const ask = async (files, query) => {
  const slots = slotsOf(query, files.stop);
  await Promise.all(slots.map((slot) => exact(files, slot)));
  await join(files, slots);
  await Promise.all(slots.map(async (slot) => { await complete(files, slot); await correct(files, slot); }));
  slots.forEach((slot) => slot.weigh(files.start.units));
  const units = ranked(slots, await begun(files, query));
  const kinds = new Map();
  for (const {key} of units) kinds.set(key[0], (kinds.get(key[0]) ?? 0) + 1);
  const last = slots.at(-1);
  return {query, slots, units, kinds, unfinished: last?.open && last.stems.get(last.stem) !== 1};
};

// What a unit counts, now that it can be seen whether its title begins with all that was typed.
const counted = (unit, query, title) =>
  (unit.unless === undefined || partsOf(title).join(" ").startsWith(partsOf(query).join(" ")) ? unit.score : unit.unless);

const stemsOf = (text) => words(text).map(stem);
const CALLED = 1.5;
const SEEN = 3; // hits shown of one unit

// How well a section answers: each word by how often it stands there and whether in the heading; words side by side count more.
const judged = (slots, title, text) => {
  const heading = new Set(stemsOf(title)), body = stemsOf(text);
  const all = slots.reduce((sum, slot) => sum + slot.tells, 0) || 1;
  let score = 0, told = 0, last = null, near = 0;
  const first = slots.map((slot) => {
    const places = body.flatMap((word, at) => (slot.stems.has(word) ? [at] : []));
    const there = places.length || [...slot.stems.keys()].some((word) => heading.has(word));
    const factor = Math.max(0, ...[...slot.stems].filter(([word]) => heading.has(word) || body.includes(word)).map(([, one]) => one));
    if (there) told += slot.tells;
    score += slot.tells * factor * (places.length / (places.length + 1.2) + ([...slot.stems.keys()].some((word) => heading.has(word)) ? 1.5 : 0));
    return places;
  });
  for (let at = 1; at < first.length; at++) {
    if (first[at].some((place) => first[at - 1].includes(place - 1) || first[at - 1].includes(place - 2))) near += 1;
  }
  return {score: score * (told / all) ** 1.5, told: told / all, near: first.length > 1 ? near / (first.length - 1) : 0};
};

// Loads units and says of each which of its sections answer best.
export const shown = async (files, answer, units) => {
  const loaded = await Promise.all(units.map(async (unit) => [unit, await files.unit(unit.key)]));
  return loaded.flatMap(([unit, many]) => many.map((one) => hit(answer, unit, one)))
    .sort((a, b) => b.score - a.score);
};

// Whether one of the names is what was asked for, no word more and none less.
const isCalled = (slots, names) => names.some((name) => {
  const stems = new Set(stemsOf(name));
  return slots.every((slot) => [...slot.stems.keys()].some((word) => stems.has(word)))
    && [...stems].every((word) => slots.some((slot) => slot.stems.has(word)));
});

const hit = ({query, slots}, unit, [address, title, page, names, parts]) => {
  const sections = parts.map(([anchor, heading, level, text], at) => ({anchor, heading, level, text, at, ...judged(slots, heading, text)}));
  const best = sections.reduce((a, b) => (b.score > a.score ? b : a));
  const named = names.find((name) => stemsOf(name).some((word) => slots.some((slot) => slot.stems.has(word))));
  const score = counted(unit, query, title) * (1 + 0.5 * best.told ** 2 + 0.3 * best.near) * (isCalled(slots, [title, ...names]) ? CALLED : 1);
  const below = sections.filter((one) => one.at && one.score > 0.3 * best.score).sort((a, b) => b.score - a.score).slice(0, SEEN);
  return {key: unit.key, kind: unit.key[0], address, title, page, named, top: sections[0], below, sections, score};
};
