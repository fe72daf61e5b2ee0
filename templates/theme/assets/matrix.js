// The matrix: what the marks show is kept in the address (`?by=change`), and a mark's words are read out below the table.

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

const readout = matrix.querySelector(".tn-readout");
readout.ariaHidden = "true"; // It repeats a mark's name.
const read = (mark) => {
  readout.hidden = !mark;
  if (mark) readout.textContent = `${mark.closest("tr").querySelector("th").innerText}. ${mark.title}`;
};
for (const [come, go] of [["mouseover", "mouseleave"], ["focusin", "focusout"]]) {
  matrix.addEventListener(come, (event) => read(event.target.closest("a.tn-dot")));
  matrix.addEventListener(go, () => read(null));
}
addEventListener("keydown", (event) => { if (event.key === "Escape") read(null); });
