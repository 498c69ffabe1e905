// @ts-check
/** From a form and a record to cells: which there are, which are open, which checks touch them. */

/**
 * @typedef {import("./model.js").Check} Check
 * @typedef {import("./model.js").Evidence} Evidence
 * @typedef {import("./model.js").Section} Section
 * @typedef {import("./model.js").Table} Table
 */

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
