// Draws answers: hits with the words that made them, marked where they stand.

import {stem, words} from "./words.js";

const WORD = /[\p{L}\p{N}]+(?:['’‑-][\p{L}\p{N}]+)*/gu;
const LENGTH = 170, BEFORE = 50;

export const element = (name, attributes = {}, ...inside) => {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) if (value !== undefined) made.setAttribute(key, value);
  made.append(...inside);
  return made;
};

// Where words that answer stand in a text: begin, end, and which word of the question they answer.
export const matches = (slots, text) => [...text.matchAll(WORD)].flatMap((found) => {
  const stems = words(found[0]).map(stem);
  const slot = slots.findIndex((one) => stems.some((word) => one.stems.has(word)));
  return slot < 0 ? [] : [{from: found.index, to: found.index + found[0].length, slot}];
});

// The part of a text, so long, with the most different words of the question.
const window = (found, text) => {
  let best = 0, most = -1;
  for (const {from} of found) {
    const slots = new Set(found.filter((one) => one.from >= from && one.to <= from + LENGTH - BEFORE).map((one) => one.slot)).size;
    if (slots > most) { best = from; most = slots; }
  }
  if (best < BEFORE * 1.5 || text.length <= LENGTH) return [0, LENGTH];
  const from = text.indexOf(" ", best - BEFORE) + 1;
  return [from, from + LENGTH];
};

// A text with its words marked; a long one is cut to where they are.
export const marked = (slots, text, whole = false) => {
  const found = matches(slots, text), made = element("span");
  let [from, to] = whole ? [0, text.length] : window(found, text);
  if (to < text.length) to = Math.max(text.lastIndexOf(" ", to), from + LENGTH / 2); else to = text.length;
  if (from) made.append("… ");
  let at = from;
  for (const one of found) {
    if (one.from < at || one.to > to) continue;
    made.append(text.slice(at, one.from), element("mark", {}, text.slice(one.from, one.to)));
    at = one.to;
  }
  made.append(text.slice(at, to), to < text.length ? " …" : "");
  return made;
};

const option = (root, address, name, ...inside) =>
  element("a", {role: "option", class: `tn-hit ${name}`, href: new URL(address, root).href, tabindex: "-1", "aria-selected": "false"}, ...inside);

const line = (name, ...inside) => element("span", {class: name}, ...inside);

// The row's pillar, or whatever heading stands over a section.
const over = (hit, section) => hit.sections.slice(0, section.at).reverse().find((one) => one.at && one.level < section.level)?.heading;

export const drawn = (root, kinds, slots, hit) => {
  const said = [kinds[hit.kind][0], hit.page].filter(Boolean).join(" · ");
  const top = option(root, hit.address, "tn-hit--top",
    line("tn-hit__title", marked(slots, hit.title, true)), " ", line("tn-hit__kind", said), " ");
  if (hit.named && !matches(slots, hit.title).length) top.append(line("tn-hit__why", "also called ", marked(slots, hit.named, true)), " ");
  if (hit.top?.text) top.append(line("tn-hit__text", marked(slots, hit.top.text)));
  const below = (hit.below ?? []).map((section) => option(root, `${hit.address}#${section.anchor}`, "tn-hit--below",
    line("tn-hit__title", marked(slots, section.heading, true)), " ", line("tn-hit__kind", over(hit, section) ?? ""), " ",
    line("tn-hit__text", marked(slots, section.text))));
  return element("div", {role: "group", class: "tn-hits", "aria-label": `${hit.title}, ${said}`}, top, ...below);
};

export const drawnName = (root, kinds, hit) => element("div", {role: "group", class: "tn-hits", "aria-label": hit.title},
  option(root, hit.address, "tn-hit--top", line("tn-hit__title", hit.title), " ", line("tn-hit__kind", kinds[hit.kind][0]), " ",
    ...(hit.named ? [line("tn-hit__why", `also called ${hit.named}`)] : [])));

// What was taken for what: "radiolgist → radiologist", by the word as it stands in the best hit that has it.
export const corrections = (slots, hits) => slots.flatMap((slot, at) => {
  if (!slot.corrected) return [];
  for (const hit of hits) {
    for (const text of [hit.title, ...hit.sections.flatMap((one) => [one.heading, one.text])]) {
      const found = matches(slots, text).find((one) => one.slot === at);
      if (found) return [`${slot.typed} → ${text.slice(found.from, found.to).toLowerCase()}`];
    }
  }
  return [];
});
