// Keeps drafts in this browser: one for each profession and pillar, and one for each row that somebody changes.

const SHELF = "thennow-drafts";

const shelf = () => {
  try {
    const found = JSON.parse(localStorage.getItem(SHELF) ?? "{}");
    return found && typeof found === "object" && !Array.isArray(found) ? found : {};
  } catch {
    return {};
  }
};

const put = (drafts) => {
  try {
    if (Object.keys(drafts).length) localStorage.setItem(SHELF, JSON.stringify(drafts));
    else localStorage.removeItem(SHELF);
    return true;
  } catch {
    return false;
  }
};

/** All drafts, the newest first: name, when it was kept, and what was typed. */
export const drafts = () => Object.entries(shelf()).map(([name, one]) => ({ name, ...one })).sort((one, other) => other.at - one.at);

/** What was typed under a name, or nothing. */
export const draft = (name) => shelf()[name]?.typed;

/** Keep what was typed; false where the browser does not let us. */
export const keep = (name, typed) => put({ ...shelf(), [name]: { at: Date.now(), typed } });

/** Delete a draft. */
export const forget = (name) => {
  const { [name]: _, ...rest } = shelf();
  return put(rest);
};
