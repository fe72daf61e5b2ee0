// The sources that can be cited: those of the base, and those that are described in the form.

import { professionOf, slug, sourceOf } from "./apply-entry.js";
import { add, items, putInto, typedIn } from "./apply-fields.js";
import { stancesIn } from "./apply-evidence.js";
import { addressOf, form, load, option, page, today } from "./apply-page.js";
import { pattern } from "./apply-words.js";

let loading, looking;

/** Sources are many, so they come when somebody cites one. */
export const withSources = () => (loading ??= load("apply/sources.json").then((found) => {
  page.sources = found;
  document.querySelector("#known-sources").replaceChildren(...Object.entries(found).map(([id, [label, title]]) => option(id, `${label}: ${title}`)));
  page.update();
}).catch(() => (loading = undefined)));

/** Addresses and DOIs are asked for by whoever describes a source that may be here already. */
const withAddresses = () => (looking ??= load("apply/addresses.json").then((found) => {
  page.addresses = found;
  page.update();
}).catch(() => (looking = undefined)));

/** What the sources in the form need to be held against. */
export const withWhatIsCited = async () => {
  if (form.querySelector("[data-item=cite], [data-item=source]")) await withSources();
  if (form.querySelector("[data-item=source]")) await withAddresses();
};

const described = () => items(form, "source").map(typedIn);

/** The ids of a kind; of kinds that are not listed here nothing, they are left to the check. */
export const idsOf = (kind) => ({
  sources: () => [...Object.keys(page.sources), ...described().map((one) => one.id)],
  aspects: () => Object.keys(page.data.aspects),
  fields: () => Object.keys(page.data.fields),
  professions: () => [...Object.keys(page.data.professions), professionOf(form, page.data.professions).id],
  pillars: () => Object.keys(page.data.pillars),
  terms: () => page.data.terms,
})[kind]?.();

// What rules ask of a source, by its id; those of the base come first.
const factsOfSources = () => {
  const used = new Set([...form.querySelectorAll("[data-item=cite]")].map((one) => typedIn(one).id));
  const known = Object.entries(page.sources).map(([id, [label, title, evidence, issued, how]]) => {
    const [address, doi] = page.addresses[id] ?? [];
    return [id, { label, title, evidence, issued, how, address, doi, used: true }];
  });
  const own = items(form, "source").map(sourceOf).map(([id, { title = "", evidence, issued = "", checked, DOI = "", URL = "" }]) => [
    id, { label: labelOf(id), title, evidence, issued, how: checked?.how, address: URL.replace(pattern(page.data.rules["address-twice"].besides), ""), doi: DOI.toLowerCase(), used: used.has(id) },
  ]);
  return Object.fromEntries([...known, ...own]);
};

/** What rules ask of more than one entry. */
export const factsOf = (entries) => ({
  sources: factsOfSources(),
  stances: Object.fromEntries(entries.filter((one) => one.kind === "shifts").map(({ id, data }) => [id.split("/")[0], stancesIn(data)])),
});

const labelOf = (id) => {
  const own = described().find((one) => one.id === id);
  const names = own?.author.map((line) => line.split(",")[0]) ?? [];
  const said = names.length > 2 ? `${names[0]} et al.` : names.join(" and ");
  return page.sources[id]?.[0] ?? ((own && `${said} ${own.issued.slice(0, 4)}`.trim()) || id);
};

/** How things are called and where they stand, for the preview. */
export const known = { label: labelOf, href: (id) => (page.sources[id] ? addressOf(`sources/${id}/`) : ""), stance: (code) => page.data.words.stance[code] ?? "", aspect: (id) => page.data.aspects[id]?.[0] };

/** A described source gets an id of author, year and title, until somebody writes another; who cites it follows. */
export const nameSource = (item) => {
  if (item.dataset.named === "by-hand") return;
  const { id, author, issued, title } = typedIn(item);
  const words = slug(title).split("-").filter((word) => word.length > 3).slice(0, 2);
  const plain = slug([author[0]?.split(",")[0] ?? "", issued.slice(0, 4), ...words].join(" "));
  const made = page.sources[plain] ? `${plain}-2` : plain;
  putInto(item, { ...typedIn(item), id: made });
  for (const cite of form.querySelectorAll("[data-item=cite]")) if (id && typedIn(cite).id === id) putInto(cite, { ...typedIn(cite), id: made });
  if (!id) for (const cite of form.querySelectorAll("[data-new]")) if (cite.dataset.new === item.dataset.new) putInto(cite, { ...typedIn(cite), id: made });
};

/** Whoever gives a source another id means it wherever it is cited. */
export const followId = (item) => {
  const { id } = typedIn(item);
  for (const cite of form.querySelectorAll("[data-item=cite]")) if (item.dataset.was && typedIn(cite).id === item.dataset.was) putInto(cite, { ...typedIn(cite), id });
  item.dataset.was = id;
};

/** A citation more in a row or a note. */
export const cite = (container) => {
  const item = add(container, "cite");
  putInto(item, { for: "now", stance: "supports" });
  withSources();
  return item;
};

/** A source that is not here yet, cited by a row. */
export const describe = (row) => {
  const item = add(form, "source");
  item.dataset.new = cite(row).dataset.new = `${Date.now()}`;
  putInto(item.querySelector("[data-group=checked]"), { on: today() });
  withAddresses();
  return item;
};
