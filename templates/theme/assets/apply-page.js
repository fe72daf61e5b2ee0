// What the rooms of the form share: the form itself, what came with it, and what is being written.

export const form = document.querySelector(".tn-apply");
export const query = new URLSearchParams(location.search);
const root = new URL(form.dataset.root, location.href);

/** An address of the site. */
export const addressOf = (path) => new URL(path, root).href;

/** A file of the site as data. */
export const load = async (path) => {
  const answer = await fetch(new URL(path, root));
  if (!answer.ok) throw new Error(`${answer.status}`);
  return answer.json();
};

export const group = (one) => form.querySelector(`[data-group="${one}"]`);
export const option = (value, label) => Object.assign(document.createElement("option"), label ? { value, label } : { value });
export const link = (path, textContent) => Object.assign(document.createElement("a"), { href: addressOf(path), textContent });
export const today = () => new Date(Date.now() - new Date().getTimezoneOffset() * 60000).toISOString().slice(0, 10);

/**
 * `data` of the form, `sources` of the base once somebody cites one, and their `addresses`, the row that is `suggested`, the
 * entry that is there already and gets rows (`into`), the draft's `name`.
 */
export const page = { data: undefined, sources: {}, addresses: {}, suggested: undefined, into: undefined, name: "", everywhere: false, update: () => {} };

/** The entry whose file is there already, or nothing where the form writes a whole one. */
export const entryThere = () => page.suggested ?? page.into;

/** What rows of an entry need to know of it: its dates, and the aspects of its rows. */
export const entryOf = (twin, pillar) => ({ profession: twin.id, pillar, dates: twin["as-of"][pillar], aspects: twin.rows.filter((row) => row.pillar === pillar).map((row) => row.aspect.id) });
