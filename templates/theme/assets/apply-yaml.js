// Writes plain data as YAML, as an author would: keys in the order of the model, quotes only where they are needed.

const WIDEST = 100;
const INDICATORS = /^[-?:,[\]{}#&*!|>'"%@`\s]/;
const SPECIAL = /: |:$| #|[\u0000-\u001f\u007f-\u009f\u2028\u2029\ufeff\ufffe\uffff]|\s$/u;
const WORDS = /^(?:~|null|true|false|yes|no|on|off|---|\.\.\.)$/i;
const NUMBER = /^[-+.\d][\d_.,:eExXoO+-]*$/;
const DATE = /^\d{4}(?:-\d{2}(?:-\d{2})?)?$/;

const isPlain = (text, inFlow) => text !== "" && !INDICATORS.test(text) && !SPECIAL.test(text) && !WORDS.test(text)
  && (!NUMBER.test(text) || DATE.test(text)) && !(inFlow && /[,[\]{}]|:\?/.test(text)) && text.isWellFormed();

const escaped = (sign) => ({ '"': '\\"', "\\": "\\\\", "\n": "\\n", "\t": "\\t" })[sign] ?? `\\u${sign.codePointAt(0).toString(16).padStart(4, "0")}`;
const quoted = (text) => `"${text.toWellFormed().replace(/["\\\u0000-\u001f\u007f-\u009f\u2028\u2029\ufeff\ufffe\uffff]/gu, escaped)}"`;

const scalar = (said, inFlow = false) => (typeof said === "number" ? `${said}` : isPlain(said, inFlow) ? said : quoted(said));

// Long texts go on in the next line, at single spaces, where the next word could not be taken for something else.
const folded = (text, indent, taken) => {
  const lines = [];
  let line = "";
  for (const word of text.split(/(?<! ) (?! )/u)) {
    const room = WIDEST - indent.length - (lines.length ? 0 : taken);
    const mayBreak = line && !/^[-?:#&*!|>%@`"'\\]/.test(word) && !line.endsWith("\\");
    if (mayBreak && line.length + word.length + 1 > room) {
      lines.push(line);
      line = word;
    } else line = line ? `${line} ${word}` : word;
  }
  return [...lines, line].join(`\n${indent}`);
};

const isScalar = (value) => typeof value !== "object";
const isShort = (value) => Object.values(value).every((one) => isScalar(one) && `${one}`.length <= 40) && !("text" in value) && !("statement" in value)
  && Object.entries(value).join(" ").length <= 78;
const flow = (value) => `{${Object.entries(value).map(([key, one]) => `${key}: ${scalar(one, true)}`).join(", ")}}`;

const value = (said, indent, taken) => {
  if (isScalar(said)) return ` ${folded(scalar(said), `${indent}  `, taken)}`;
  if (!Array.isArray(said)) return isShort(said) ? ` ${flow(said)}` : `\n${mapping(said, `${indent}  `)}`;
  return `\n${said.map((item) => `${indent}  - ${itemOf(item, `${indent}    `)}`).join("\n")}`;
};

const itemOf = (item, indent) => {
  if (isScalar(item)) return folded(scalar(item), indent, 2);
  return isShort(item) ? flow(item) : mapping(item, indent).trimStart();
};

const mapping = (data, indent) => Object.entries(data).map(([key, said]) => `${indent}${key}:${value(said, indent, key.length + 2)}`).join("\n");

const partOf = (node, root, type) => {
  if (!node) return undefined;
  if (node.$ref) return node.$ref.startsWith("#") ? partOf(root.definitions[node.$ref.split("/").at(-1)], root, type) : undefined;
  if (node[type]) return node;
  return [...(node.allOf ?? []), ...(node.anyOf ?? [])].map((part) => partOf(part, root, type)).find(Boolean);
};

/** The same data with its keys in the order of the schema. */
export const inOrder = (data, node, root = node) => {
  if (Array.isArray(data)) return data.map((item) => inOrder(item, partOf(node, root, "items")?.items, root));
  if (!data || typeof data !== "object") return data;
  const properties = partOf(node, root, "properties")?.properties ?? {};
  const keys = [...Object.keys(properties).filter((key) => key in data), ...Object.keys(data).filter((key) => !(key in properties))];
  return Object.fromEntries(keys.map((key) => [key, inOrder(data[key], properties[key], root)]));
};

/** The text of an entry. */
export const yamlOf = (data, schema) => `${mapping(inOrder(data, schema), "")}\n`;

/** The text of one row, as it stands in its file. */
export const yamlOfRow = (row, schema, indent) => `${indent}- ${itemOf(inOrder({ rows: [row] }, schema).rows[0], `${indent}  `)}\n`;
