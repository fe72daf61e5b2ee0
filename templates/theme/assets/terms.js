// What a word of the glossary means, in a tip beside the word.

import { explain as tip } from "./tip.js";

let terms;

export const load = (link) => (terms ??= fetch(new URL("terms.json", link.href)).then((answer) => answer.json()));

const words = async (link, tapped) => {
  const [title, text] = (await load(link))[decodeURIComponent(link.hash.slice(1))] ?? [];
  if (!text) return undefined;
  const more = tapped ? [Object.assign(document.createElement("a"), {href: link.href, textContent: "In the glossary"})] : [];
  return [Object.assign(document.createElement("b"), {textContent: title}), ` ${text} `, ...more];
};

export const explain = (link, kind) => tip(link, kind, () => words(link, kind === "click"));
