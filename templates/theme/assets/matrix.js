// The matrix: what the marks show is kept in the address (`?by=change`), and a mark's row is told beside it.

import { explain } from "./tip.js";

const matrix = document.querySelector(".tn-matrix");
const choices = [...matrix.querySelectorAll("input[name=by]")];
const turns = [...matrix.querySelectorAll(".tn-turns a")];
const first = choices[0].value;

const fromAddress = () => new URLSearchParams(location.search).get("by") ?? first;
const withChoice = (address, by) => {
  const url = new URL(address, location.href);
  by === first ? url.searchParams.delete("by") : url.searchParams.set("by", by);
  return url;
};
const show = (by) => {
  const chosen = choices.find((one) => one.value === by) ?? choices[0];
  chosen.checked = true;
  for (const link of turns) link.href = withChoice(link.href, chosen.value);
};

matrix.addEventListener("change", () => {
  const by = choices.find((one) => one.checked).value;
  history.replaceState(history.state, "", withChoice(location.href, by));
  show(by);
});
addEventListener("popstate", () => show(fromAddress()));
show(fromAddress());

// A mark's row is told in a tip beside it, the whole of its sentence: that comes with the rows of the profession.
for (const mark of matrix.querySelectorAll("a.tn-dot")) {
  mark.ariaLabel = mark.title;
  mark.dataset.about = `${mark.closest("tr").cells[0].textContent}, ${mark.title.split(". ")[0]}`;
  mark.removeAttribute("title");
}
const twins = {};
const rowsOf = (address) => (twins[address] ??= fetch(address).then((answer) => answer.json()).then(({ rows }) => rows));
const words = async (mark) => {
  const rows = await rowsOf(new URL("rows.json", mark.href).href).catch(() => []);
  const { text } = rows.find((one) => one.href === mark.hash)?.now ?? {};
  if (!text) return [mark.ariaLabel];
  mark.ariaLabel = mark.dataset.about; // The sentence describes it now.
  return [Object.assign(document.createElement("b"), { textContent: `${mark.dataset.about}.` }), ` ${text}`];
};
for (const kind of ["pointerover", "focusin"]) {
  matrix.addEventListener(kind, (event) => {
    const mark = event.target.closest("a.tn-dot");
    if (mark && event.pointerType !== "touch") explain(mark, kind, () => words(mark));
  });
}
