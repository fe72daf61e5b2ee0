// Writes dates, DOIs and addresses in the one form that files have, where they can mean one thing only: as `thennow fix` does.

const padded = (number) => `${Number(number)}`.padStart(2, "0");

const written = (year, month, day) => {
  const date = new Date(Date.UTC(year, month - 1, day ?? 1));
  const exists = date.getUTCMonth() === month - 1 && date.getUTCDate() === Number(day ?? 1);
  return exists ? [year, padded(month), ...(day ? [padded(day)] : [])].join("-") : "";
};

/** `8 August 2023`, `Aug 8, 2023`, `2023/8` as a file has it; nothing where it can be two days or none. */
export const date = (text, months) => {
  const said = text.trim().replace(/\s+/g, " ");
  const name = `(${months.flatMap((month) => [month, month.slice(0, 3)]).join("|")}|Sept)`;
  const whole = (pattern) => new RegExp(`^(?:${pattern})$`, "i").exec(said) ?? undefined;
  const month = (word) => months.findIndex((one) => one.toLowerCase().startsWith(word.toLowerCase().slice(0, 3))) + 1;
  let found;
  if ((found = whole(String.raw`(\d{4})[-/.](\d{1,2})(?:[-/.](\d{1,2}))?`))) return written(found[1], Number(found[2]), found[3]);
  if ((found = whole(String.raw`(?:(\d{1,2})(?:st|nd|rd|th|\.)? (?:of )?)?${name}\.?,? (\d{4})`))) return written(found[3], month(found[2]), found[1]);
  if ((found = whole(String.raw`${name}\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})`))) return written(found[3], month(found[1]), found[2]);
  if (!(found = whole(String.raw`(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})`))) return "";
  const [one, other] = [Number(found[1]), Number(found[2])];
  if (one === other || one > 12) return written(found[3], other, one);
  return other > 12 ? written(found[3], one, other) : "";
};

/** A DOI, out of an address or from behind `doi:`. */
export const doi = (text) => /^(?:https?:\/\/)?(?:(?:dx\.|www\.)?doi\.org\/|doi:\s*)?(10\.\d{4,9}\/\S+)$/i.exec(text.trim().replace(/^<|>$/g, ""))?.[1].replace(/[.,;]+$/, "") ?? "";

/** An address that lacks only its beginning. */
export const address = (text) => (/^www\.[\w-]+\.\S+$/i.test(text.trim()) ? `https://${text.trim()}` : "");

/** Mend what somebody has typed into a field, once they leave it. */
export const mend = (field, months) => {
  const control = field.querySelector("input");
  const mended = field.dataset.form === "date" ? date(control.value, months) : { DOI: doi, URL: address }[field.dataset.key]?.(control.value);
  if (mended) control.value = mended;
};
