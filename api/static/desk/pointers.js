// @ts-check
/** JSON pointers into a record's data, values as people write them, and from a form and a record to cells. */

/**
 * @typedef {import("./model.js").Check} Check
 * @typedef {import("./model.js").Evidence} Evidence
 * @typedef {import("./model.js").Section} Section
 * @typedef {import("./model.js").Table} Table
 */

/**
 * `/lines/3/amount` turns into its pattern, with a star for the position.
 * @param {string} pointer
 */
export function patternOf(pointer) {
  return pointer.replace(/\/\d+(?=\/|$)/g, "/*");
}

/**
 * Every leaf with its pointer.
 * @param {any} data
 * @param {string} [prefix]
 * @returns {Generator<[string, string | boolean | null]>}
 */
export function* leavesIn(data, prefix = "") {
  if (data !== null && typeof data === "object") {
    for (const [key, value] of Object.entries(data)) yield* leavesIn(value, `${prefix}/${key}`);
  } else yield [prefix, data];
}

/**
 * Is a place the item, or inside of it?
 * @param {string} place
 * @param {string} item
 */
export function within(place, item) {
  return place === item || place.startsWith(`${item}/`);
}

/**
 * A value as shown.
 * @param {string | boolean | null | undefined} value
 */
export function written(value) {
  if (value === true) return "yes";
  if (value === false) return "no";
  return value ?? "";
}

/**
 * An amount in cents, or null where the text is none. Only for sums on the screen: what counts is what the service reads.
 * @param {string} text
 */
export function cents(text) {
  const tidy = text.replace(/[\s$,]/g, "");
  const found = /^(\()?(-)?(\d*)(?:\.(\d{1,2}))?(\))?(-|CR)?$/i.exec(tidy);
  if (!found || !(found[3] || found[4])) return null;
  const amount = Number(found[3] || 0) * 100 + Number((found[4] ?? "").padEnd(2, "0"));
  return found[1] || found[2] || found[6] ? -amount : amount;
}

/**
 * Cents as people write them.
 * @param {number} amount
 */
export function money(amount) {
  const whole = Math.trunc(Math.abs(amount) / 100).toLocaleString("en-US");
  return `${amount < 0 ? "\u2212" : ""}${whole}.${String(Math.abs(amount) % 100).padStart(2, "0")}`;
}

/**
 * What may stand in a field of a kind while a person types; the service decides.
 * @type {Record<string, RegExp>}
 */
const LIKELY = {
  money: /^[-($]*[\d,. ]+[-)CRcr ]*$/, quantity: /^-?[\d.,]+$/, rate: /^[\d.,]+ ?%?$/, npi: /^\d{10}$/, routing: /^\d{9}$/,
  date: /^(\d{6}|\d{8}|\d{1,4}[-/. ]\d{1,2}[-/. ]\d{1,4}|(?=.*\d).*[a-z]{3}.*)$/i, phone: /^[\d ()+.x-]{7,}$/i, code: /^[\w .,;-]+$/, icd: /^[\w .,;]+$/,
};

/**
 * Does a text look like a value of the kind?
 * @param {string} text
 * @param {string} kind
 */
export function likely(text, kind) {
  return !text.trim() || !LIKELY[kind] || LIKELY[kind].test(text.trim());
}

/**
 * A choice or a mark typed short (`p` for `paid`, `y` for yes) as the service wants it; other texts as they are.
 * @param {string} text
 * @param {{kind: string, options?: string[] | null}} field
 */
export function inFull(text, field) {
  const typed = text.trim().toLowerCase();
  if (field.kind === "mark") return /^(y|yes|x|true|1)$/.test(typed) ? "true" : /^(n|no|false|0)$/.test(typed) ? "false" : text;
  const fitting = (field.options ?? []).filter((option) => option.toLowerCase().startsWith(typed));
  return typed && fitting.length === 1 ? fitting[0] : text;
}

/**
 * The cells of a section, in its order.
 * @param {Section} section
 * @returns {string[]}
 */
export function cellsOf({ fields, table }) {
  return table ? rowsOf(table).map(([cell]) => cell) : fields ?? [];
}

/**
 * The cells of a table, and where in it each stands.
 * @param {Table} table
 * @returns {[string, {table: Table, row: number, key: string}][]}
 */
export function rowsOf(table) {
  const rows = Array.from({ length: table.rows }, (_, row) => row);
  return rows.flatMap((row) => table.columns.map(({ key }) => /** @type {[string, {table: Table, row: number, key: string}]} */ ([`${table.at}/${row}/${key}`, { table, row, key }])));
}

/**
 * The checks of a record that fail.
 * @param {any} record
 * @returns {Check[]}
 */
export function failedIn(record) {
  return (record.checks ?? []).filter((/** @type {Check} */ check) => !check.passed).map((/** @type {Check} */ check) => ({ ...check, fields: check.fields ?? (check.at ? [check.at] : []) }));
}

/**
 * Pointers of what a person must settle.
 * @param {any} record
 * @returns {string[]}
 */
export function openIn(record) {
  const waiting = Object.entries(record.evidence ?? {}).filter(([, evidence]) => !(/** @type {Evidence} */ (evidence).accepted));
  const missing = failedIn(record).filter((check) => check.rule === "required");
  return [...waiting.map(([pointer]) => pointer), ...missing.map((check) => check.at)];
}

/**
 * The checks that touch each cell.
 * @param {Check[]} checks
 * @param {(pointer: string) => string} cellOf
 * @returns {Map<string, Check[]>}
 */
export function byCell(checks, cellOf) {
  /** @type {Map<string, Check[]>} */
  const found = new Map();
  for (const check of checks) {
    for (const cell of new Set((check.fields ?? []).map(cellOf))) found.set(cell, [...(found.get(cell) ?? []), check]);
  }
  return found;
}
