// Shows the text to hand in, file by file, and the ways to do it: copy, download, the host of our code.

import { make } from "./apply-outcome.js";
import { say } from "./thennow.js";

const copied = async (text, button) => {
  try {
    await navigator.clipboard.writeText(text);
    say("Copied");
    button.dataset.done = "";
  } catch {
    getSelection().selectAllChildren(button.closest(".tn-file").querySelector("code"));
  }
};

const download = (name, text) => {
  const address = URL.createObjectURL(new Blob([text], { type: "application/yaml" }));
  make("a", { href: address, download: name }).click();
  setTimeout(() => URL.revokeObjectURL(address), 1000);
};

// A new file on the host of our code: with its text, or, where the address would be too long, without it and copied.
const newFile = (path, text, { new: base, longest }) => {
  if (!base) return [];
  const [, folder, name] = path.match(/^(.*\/)([^/]+)$/);
  const short = `${base}${folder.replace(/\/$/, "")}?filename=${encodeURIComponent(name)}`;
  const whole = `${short}&value=${encodeURIComponent(text)}`;
  const fits = whole.length <= longest;
  const link = make("a", { href: fits ? whole : short, target: "_blank", rel: "noopener noreferrer", className: "tn-hand-in" }, "Open on GitHub");
  if (!fits) link.addEventListener("click", () => copied(text, link));
  return [link, ...(fits ? [] : [" ", make("span", { className: "tn-note" }, "It is too long for an address: opening the page copies it, and you paste it there.")])];
};

const file = (one, form) => make("div", { className: "tn-file" },
  make("p", {}, make("code", {}, one.shown), one.note ? ` ${one.note}` : ""),
  make("pre", { tabIndex: 0 }, make("code", {}, one.text)),
  make("p", { className: "tn-buttons" },
    (() => { const button = make("button", { type: "button" }, "Copy"); button.addEventListener("click", () => copied(one.text, button)); return button; })(), " ",
    (() => { const button = make("button", { type: "button" }, "Download"); button.addEventListener("click", () => download(one.path.split("/").at(-1), one.text)); return button; })(), " ",
    ...(one.edit ? [make("a", { href: one.edit, target: "_blank", rel: "noopener noreferrer", className: "tn-hand-in" }, "Edit the file on GitHub")] : newFile(one.path, one.text, form))));

// Everything at once, and no file to be touched: an issue that holds the text of all of them.
const together = (files, title, { issue: base, longest }) => {
  const body = "What I changed, why, and the page that I read:\n\n\n" + files.map((one) => `\`${one.shown}\`${one.note ? `: ${one.note}` : ""}\n\n~~~yaml\n${one.text}~~~\n`).join("\n");
  const short = `${base}?title=${encodeURIComponent(title)}`;
  const whole = `${short}&body=${encodeURIComponent(body)}`;
  const fits = whole.length <= longest;
  const link = make("a", { href: fits ? whole : short, target: "_blank", rel: "noopener noreferrer", className: "tn-main-way" }, "Hand it in");
  if (!fits) link.addEventListener("click", () => navigator.clipboard?.writeText(body));
  const how = fits ? "That opens a page of GitHub with all of it filled in" : "It is too long for an address: that opens a page of GitHub and copies the text, and you paste it there";
  return [make("p", { className: "tn-buttons" }, link), make("p", { className: "tn-note" }, `${how}. Sign in (an account is free), press `, make("i", {}, "Create"), ", and we put it into the files. Or make them yourself:")];
};

/** The text of every file, with the ways to hand it in; a row may have to begin at the margin, as its neighbours do. */
export const showFiles = (form, files, about, data) => {
  form.querySelector(".tn-margin").hidden = !files.some((one) => one.isRow);
  form.querySelector(".tn-files").replaceChildren(...files.map((one) => file(one, data)));
  const names = files.map((one) => one.path.replace(/\.yml$/, ""));
  form.querySelector(".tn-together").replaceChildren(...(data.issue ? together(files, about || `Entry: ${names.at(-1)}`, data) : []));
};
