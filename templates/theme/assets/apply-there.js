// What the form says of what is there already: the pillar's questions, the meaning of a chosen word, an entry that exists.

import { professionOf, slug, sourceOf } from "./apply-entry.js";
import { fieldOf, items, typedIn } from "./apply-fields.js";
import { entryOf, form, group, link, load, page } from "./apply-page.js";

const make = (tag, textContent) => Object.assign(document.createElement(tag), { textContent });

// Beside a choice, what the chosen word means.
const helps = new WeakMap();
const meaning = (field) => {
  const help = field.querySelector(".tn-field__help");
  if (!helps.has(help)) helps.set(help, [...help.childNodes]);
  const meant = field.querySelector("select").selectedOptions[0]?.dataset.meaning;
  help.replaceChildren(...(meant ? [meant] : helps.get(help)));
};

/** Fields of a new profession where one is named, the questions of the chosen pillar, cited titles, chosen words. */
export const showWhere = () => {
  const pillar = typedIn(form).pillar || page.suggested?.pillar;
  group("profession").hidden = !professionOf(form, page.data.professions).isNew;
  for (const one of form.querySelectorAll("[data-pillar]")) one.classList.toggle("is-asked", one.dataset.pillar === pillar);
  for (const item of form.querySelectorAll("[data-item=cite]")) item.querySelector(".tn-cited").textContent = page.sources[typedIn(item).id]?.slice(0, 2).join(": ") ?? "";
  for (const item of items(form, "source")) {
    sayWhichIsHere(item);
    sayHowNamesAreRead(item);
  }
  for (const field of form.querySelectorAll(".tn-field--choice")) meaning(field);
};

// A source that is described and is here already wants to be cited.
const bare = (title) => title.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, " ").trim();
const sayWhichIsHere = (item) => {
  const own = typedIn(item);
  const title = bare(own.title);
  const here = title && Object.entries(page.sources).find(([, [, known]]) => bare(known) === title);
  const place = item.querySelector(".tn-here");
  if (!here && page.sources[own.id]) return place.replaceChildren(link(`sources/${own.id}/`, page.sources[own.id][0]), " has this id already; give yours another.");
  if (!here) return place.replaceChildren();
  const [id, [label]] = here;
  place.replaceChildren(link(`sources/${id}/`, label), " has the same title. If it is the same source, remove this one and cite ", make("code", id), ".");
};

// A person's name without its comma would pass for an organisation.
const sayHowNamesAreRead = (item) => {
  const place = fieldOf(item, "author").querySelector(".tn-field__help");
  if (!helps.has(place)) helps.set(place, [...place.childNodes]);
  const read = (sourceOf(item)[1].author ?? []).map(({ family, given, literal }) => (literal ? `${literal} (an organisation)` : `${given} ${family} (a person)`));
  place.replaceChildren(...(read.length ? [`Read as ${read.join(", ")}. Family name, comma, given name; an organisation without a comma.`] : helps.get(place)));
};

// The profession that has what was typed among its other names, or had it for an id.
const calledSo = (said) => Object.entries(page.data.names).find(([name]) => name.toLowerCase() === said.toLowerCase())?.[1] ?? page.data.aliases.professions?.[slug(said)];

const sayOtherName = (place, said) => {
  const id = calledSo(said);
  if (!id) return;
  const title = page.data.professions[id];
  const take = Object.assign(make("button", `Take ${title}`), { type: "button" });
  take.addEventListener("click", () => {
    const control = fieldOf(form, "profession").querySelector("input");
    control.value = title;
    control.focus();
    control.dispatchEvent(new Event("input", { bubbles: true }));
  });
  place.replaceChildren(`“${said}” is another name of `, link(`professions/${id}/`, title), ", which is here. ", take);
};

/** An entry that is there already gets rows, and no second file; a profession that is here under another name is named. */
export const sayWhatIsThere = async () => {
  const place = form.querySelector(".tn-there");
  if (page.suggested) return;
  const { id, isNew, title } = professionOf(form, page.data.professions);
  const { pillar } = typedIn(form);
  const twin = id && !isNew && pillar && (await load(`professions/${id}/rows.json`).catch(() => undefined));
  if (professionOf(form, page.data.professions).id !== id || typedIn(form).pillar !== pillar) return;
  page.into = twin?.["as-of"]?.[pillar] && entryOf(twin, pillar);
  for (const part of form.querySelectorAll("[data-entry]")) part.hidden = Boolean(page.into);
  place.replaceChildren();
  if (isNew) sayOtherName(place, title);
  if (page.into) place.replaceChildren(link(`professions/${id}/#${pillar}`, `${title}, ${page.data.pillars[pillar]}`), " is here already, so what you write is a further row of it. To change a row that is there, press ", make("i", "Suggest a change"), " beside it.");
};
