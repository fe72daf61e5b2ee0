// Apply the questions of a pillar to a profession (`?profession=nurse&pillar=…`), or suggest a change of a row
// (`?row=lawyer/scaling-laws-team-size`). Nothing is sent; the reader copies the text, or opens the host of our code.

import { draft, forget } from "./apply-drafts.js";
import { restore, rowsOf, slug } from "./apply-entry.js";
import { add, putInto, remove, typedIn } from "./apply-fields.js";
import { showFiles } from "./apply-files.js";
import { entries, findingsOf } from "./apply-findings.js";
import { listDrafts, save } from "./apply-keeping.js";
import { mend } from "./apply-mend.js";
import { showAtFields, showList, showPreview } from "./apply-outcome.js";
import { addressOf, entryThere, form, group, load, option, page, query, today } from "./apply-page.js";
import { cite, describe, followId, known, nameSource, withWhatIsCited } from "./apply-sources.js";
import { suggest } from "./apply-suggest.js";
import { sayWhatIsThere, showWhere } from "./apply-there.js";
import { yamlOf, yamlOfRow } from "./apply-yaml.js";

const fileOf = (one) => {
  const path = `${one.kind}/${one.id.split("/").map((part) => part || "new").join("/")}.yml`;
  const shown = `content/${path}`;
  if (!one.rows) return { path, shown, text: yamlOf(one.data, page.data.schemas[one.kind]) };
  const [inside, margin] = ["  ", ""].map((indent) => one.rows.map((row) => yamlOfRow(row, page.data.schemas.shifts, indent)).join(""));
  const note = page.suggested ? `In this file it takes the place of the row whose aspect is ${page.suggested.aspect}.` : "In this file it goes below the last row, above the next key that begins at the margin.";
  return { path, shown, text: form.querySelector("[data-margin]")?.checked ? margin : inside, edit: page.data.edit && `${page.data.edit}${path}`, note, isRow: true };
};

page.update = () => {
  if (!page.data) return;
  const all = entries();
  const findings = findingsOf(all);
  showAtFields(form, findings, page.everywhere);
  showList(form, findings, page.everywhere, addressOf(""));
  showPreview(form, rowsOf(form), entryThere()?.dates ?? typedIn(group("as-of")), page.data, known);
  const about = page.suggested ? `Change of a row: ${page.suggested.name.replace("row:", "")}` : page.into ? `New row: ${page.into.profession}/${page.into.pillar}` : "";
  showFiles(form, all.map(fileOf), about, page.data);
  showWhere();
};

let waiting;
const later = () => {
  clearTimeout(waiting);
  waiting = setTimeout(() => (page.update(), save()), 250);
};

// Whoever says how it was written says it of today, unless they say otherwise.
const dateMade = () => {
  const made = typedIn(group("made"));
  if (made.how && !made.on) putInto(group("made"), { ...made, on: today() });
};

const ADD = { row: () => add(form, "row"), cite, since: (container) => add(container, "since") };

form.addEventListener("click", (event) => {
  const button = event.target.closest("button");
  if (!button) return;
  const item = button.closest("[data-item]");
  const made = button.dataset.add ? ADD[button.dataset.add](item) : "describe" in button.dataset ? describe(item) : undefined;
  made?.querySelector("input, select, textarea").focus();
  if ("remove" in button.dataset) remove(item);
  if ("check" in button.dataset) {
    page.everywhere = true;
    page.update();
    form.querySelector("#outcome").focus();
  }
  if ("forget" in button.dataset) {
    clearTimeout(waiting);
    forget(page.name);
    location.assign(location.pathname);
    return;
  }
  if (made || "remove" in button.dataset) later();
});
// The source whose own id has the focus.
const idOf = ({ target }) => target.closest("[data-item=source] > .tn-field[data-key=id]") && target.closest("[data-item=source]");

form.addEventListener("focusin", (event) => {
  const item = idOf(event);
  if (item) item.dataset.was = event.target.value;
});
form.addEventListener("input", (event) => {
  const item = event.target.closest("[data-item=source]");
  if (idOf(event)) {
    item.dataset.named = "by-hand";
    followId(item);
  } else if (item) nameSource(item);
  if (event.target.closest("[data-group=made]")) dateMade();
  if (["profession", "pillar"].includes(event.target.closest(".tn-field")?.dataset.key)) sayWhatIsThere().then(later);
  later();
});
form.addEventListener("focusout", (event) => {
  const field = event.target.closest(".tn-field");
  if (!field || !event.target.value) return;
  field.dataset.touched = "";
  mend(field, page.data.months);
  if (idOf(event)) {
    event.target.value = slug(event.target.value);
    followId(idOf(event));
  }
  later();
});

const begin = async () => {
  page.data = await load("apply/form.json");
  document.querySelector("#known-professions").replaceChildren(...Object.values(page.data.professions).map((title) => option(title)));
  const wanted = query.get("draft");
  if (query.get("row") && (await suggest(query.get("row")))) {
    const kept = draft(page.suggested.name);
    if (kept) restore(form, kept);
    page.name = kept ? page.suggested.name : "";
  } else if (wanted && draft(wanted)) {
    page.name = wanted;
    restore(form, draft(wanted));
  } else {
    if (query.size) putInto(form, { profession: page.data.professions[query.get("profession")] ?? "", pillar: query.get("pillar") ?? "" });
    putInto(group("reviewed"), { ...typedIn(group("reviewed")), on: today() });
  }
  await withWhatIsCited();
  listDrafts();
  await sayWhatIsThere();
  page.update();
};

await begin();
