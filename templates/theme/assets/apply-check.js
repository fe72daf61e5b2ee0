// Holds plain data against a schema, and says what is wrong as `thennow check` does.

import { didYouMean, fill, listed, nearest, withArticle } from "./apply-words.js";

const typeOf = (value) => (Array.isArray(value) ? "array" : value === null ? "null" : typeof value);
const isText = (types) => types.some((type) => ["string", "number", "integer"].includes(type));

// Ids that are there stand in a file of their own; whether an id is known is asked elsewhere.
const resolved = (node, root) => (node.$ref ? root.definitions[node.$ref.split("/").at(-1)] : node);
const isPool = (node) => node.$ref && !node.$ref.startsWith("#");

const picked = (value, options, root) => {
  const known = options.filter((option) => !isPool(option)).map((option) => resolved(option, root));
  const fits = (option) => (option.anyOf ? known.length === 1 || typeOf(value) === "string" : [option.type].flat().includes(typeOf(value)));
  return known.find(fits) ?? known.at(-1);
};

const faults = (value, node, keys, root) => {
  if (node.$ref) return faults(value, resolved(node, root), keys, root);
  if (value === null) return [{ type: "none", keys }];
  if (typeof value === "number") return faults(`${value}`, node, keys, root);
  for (const part of node.allOf ?? []) {
    const found = faults(value, part, keys, root);
    if (found.length) return found;
  }
  if (node.anyOf) return faults(value, picked(value, node.anyOf, root), keys, root);
  const types = [node.type ?? []].flat();
  const type = typeOf(value);
  if (types.includes("object")) return type === "object" ? ofObject(value, node, keys, root) : [{ type: type === "array" ? "list" : "dataclass_type", keys }];
  if (types.includes("array")) return type === "array" ? ofArray(value, node, keys, root) : [{ type: "tuple_type", keys }];
  if (isText(types) && type !== "string") return [{ type: node.enum ? "literal_error" : "string_type", keys, words: node.enum, given: "" }];
  return ofText(value, node, keys);
};

const ofText = (value, node, keys) => {
  if (typeof value !== "string") return [];
  const length = [...value].length;
  if (node.enum && !node.enum.includes(value)) return [{ type: "literal_error", keys, given: value, words: node.enum }];
  if (length < (node.minLength ?? 0)) return [{ type: "string_too_short", keys }];
  if (length > (node.maxLength ?? Infinity)) return [{ type: "string_too_long", keys }];
  if (node.pattern && !new RegExp(node.pattern, "u").test(value)) return [{ type: "form", keys, given: value, expected: node.patternErrorMessage }];
  return [];
};

const ofArray = (value, node, keys, root) => {
  const found = value.flatMap((item, at) => faults(item, node.items, [...keys, at], root));
  return value.length < (node.minItems ?? 0) && !found.length ? [{ type: "too_short", keys }] : found;
};

const ofObject = (value, node, keys, root) => {
  const known = Object.keys(node.properties);
  const unknown = Object.keys(value).filter((key) => !known.includes(key));
  const misspelt = new Set(unknown.map((key) => nearest(key, known)));
  const missing = (node.required ?? []).filter((key) => !(key in value) && !misspelt.has(key));
  return [
    ...known.filter((key) => key in value).flatMap((key) => faults(value[key], node.properties[key], [...keys, key], root)),
    ...missing.map((key) => ({ type: "missing", keys: [...keys, key] })),
    ...unknown.map((key) => ({ type: "unexpected_keyword_argument", keys: [...keys, key], known: known.toSorted() })),
  ];
};

const whole = (one, keys) => {
  const above = keys.slice(0, -1).filter((key) => typeof key === "string");
  const position = keys.at(-2);
  return !above.length ? withArticle(one) : typeof position === "number" ? `item ${position + 1} of \`${above.at(-1)}\`` : `\`${above.at(-1)}\``;
};

const shown = (given) => ([...given].length < 40 ? given : `${[...given].slice(0, 37).join("")}...`);

const near = (fault, name) => {
  if (fault.type === "unexpected_keyword_argument") return didYouMean(name, fault.known) || `known are ${listed(fault.known.map((key) => `\`${key}\``))}`;
  const found = fault.words ? didYouMean(fault.given, fault.words) : "";
  return found && `${found} `;
};

const said = (fault, one, sentences) => {
  const name = fault.keys.findLast((key) => typeof key === "string") ?? one;
  const [sentence, hint, code] = sentences[fault.type];
  const values = { name, given: shown(fault.given ?? ""), expected: fault.expected, whole: whole(one, fault.keys), words: listed(fault.words ?? []), near: near(fault, name) };
  return { keys: fault.keys, code, level: "error", sentence: fill(sentence, values), hint: fill(hint, values) };
};

/** Everything that is wrong in the shape of an entry of a kind. */
export const shapes = (data, kind, form) => faults(data, form.schemas[kind], [], form.schemas[kind]).map((fault) => said(fault, form.ones[kind], form.sentences));

const referred = (value, node, keys, root) => {
  if (node.$ref) return isPool(node) ? [] : referred(value, resolved(node, root), keys, root);
  if (node["x-refers-to"]) return typeof value === "string" ? [{ keys, kind: node["x-refers-to"], id: value }] : [];
  if (node.anyOf) return referred(value, picked(value, node.anyOf, root), keys, root);
  if (Array.isArray(value)) return node.items ? value.flatMap((item, at) => referred(item, node.items, [...keys, at], root)) : [];
  const parts = [node, ...(node.allOf ?? []).map((part) => resolved(part, root))];
  return typeof value === "object" && value ? parts.flatMap((part) => Object.keys(part.properties ?? {}).filter((key) => key in value)
    .flatMap((key) => referred(value[key], part.properties[key], [...keys, key], root))) : [];
};

// Links in prose, `[[terms/emergence]]`, name ids too.
const linked = (value, keys, link) => {
  if (typeof value === "string") return [...value.matchAll(new RegExp(...link))].map(([, kind, id]) => ({ keys, kind, id }));
  return Object.entries(value ?? {}).flatMap(([key, inner]) => linked(inner, [...keys, Array.isArray(value) ? Number(key) : key], link));
};

const named = (data, kind, form) => [...referred(data, form.schemas[kind], [], form.schemas[kind]), ...linked(data, [], form.texts.link)];
const nowCalled = (one, form) => form.aliases[one.kind]?.[one.id];

/** Every id in an entry that something had before: keys, and the values of the sentence. */
export const outdated = (data, kind, form) => named(data, kind, form).filter((one) => nowCalled(one, form))
  .map((one) => [one.keys, { was: one.id, now: nowCalled(one, form), hint: `write \`${nowCalled(one, form)}\`` }]);

/** Every id in an entry, and in its own id, that nothing has; `ids(kind)` lists what there is. */
export const references = (data, kind, id, form, ids) => {
  const above = kind === "shifts" ? id.split("/").map((one, at) => ({ keys: [], kind: ["professions", "pillars"][at], id: one })) : [];
  const unknown = (one) => one.id && ids(one.kind)?.includes(one.id) === false && !nowCalled(one, form);
  return [...named(data, kind, form), ...above].filter(unknown).map(({ keys, kind: wanted, id: lost }) => ({
    keys,
    code: "unknown-reference",
    level: "error",
    sentence: fill(form.unknown[0], { one: form.ones[wanted], id: lost }),
    hint: form.retired[`${wanted}/${lost}`] || didYouMean(lost, ids(wanted)) || fill(form.unknown[1], { kind: wanted, id: lost }),
  }));
};
