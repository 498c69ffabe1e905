// @ts-check
/** What keys do in the fields. Each takes the workbench; none waits for the service unless it must ask it something. */

import { say } from "./dom.js";
import { EMPTY, SETTLED } from "./wording.js";
import { doubtfulIn } from "./words.js";

/** @typedef {import("./workbench.js").Workbench} Bench */
/** @typedef {(bench: Bench) => any} Action */

/**
 * Goes to the next unsettled field, or says that there is none.
 * @param {Bench} bench
 * @param {1 | -1} step
 */
function goOn(bench, step) {
  const { desk, current } = bench;
  const next = desk.nextOpen(current, step);
  if (next) return bench.go(next);
  bench.tell();
  if (!current || !desk.isOpen(current)) bench.hint(SETTLED);
}

/** @param {Bench} bench */
function confirm(bench) {
  const { desk, current: cell } = bench;
  if (!cell) return;
  if (desk.edited(cell)) {
    if (!bench.takeTyped(cell)) return;
  } else if (desk.isOpen(cell)) {
    if (desk.unseen(cell)) return bench.hint("Type what the paper says: this field is keyed twice, without seeing what stands in it.");
    if (!desk.kept(cell)) return bench.hint(EMPTY);
    if (!desk.byPerson(cell)) bench.act("confirm", cell);
    else if (!desk.order.some((each) => desk.doubted(each))) return walkRule(bench, cell);
  }
  goOn(bench, 1);
}

/**
 * All that is left are values that people have said and rules that fail with them: on to the next of the rule, and what can be done.
 * @param {Bench} bench
 * @param {string} cell
 */
function walkRule(bench, cell) {
  const next = bench.desk.nextOpen(cell, 1);
  if (next) bench.go(next);
  bench.hint("These values still contradict each other. Correct one of them, or hand the document up (Shift+F4) if the paper itself is wrong.");
}

/**
 * @param {Bench} bench
 * @param {1 | -1} step
 */
function walk(bench, step) {
  const next = bench.desk.next(bench.current, step, (cell) => bench.fields.visible(cell));
  if (next) bench.go(next);
}

/** @param {Bench} bench */
function restore(bench) {
  const { desk, current: cell } = bench;
  if (!cell) return;
  const machine = desk.machine(cell);
  if (desk.drafts.has(cell) && desk.shown(cell) !== desk.base(cell)) bench.type(cell, desk.base(cell));
  else if (machine && machine !== desk.shown(cell) && !desk.blind.has(cell)) bench.type(cell, machine);
  else return bench.leave();
  bench.fields.input(cell)?.select();
}

/**
 * @param {Bench} bench
 * @param {"absent" | "illegible"} action
 */
function markAs(bench, action) {
  if (!bench.current) return;
  bench.act(action, bench.current);
  goOn(bench, 1);
}

/** @param {Bench} bench */
async function ditto(bench) {
  const cell = bench.current;
  if (!cell) return;
  const place = bench.desk.inTable(cell);
  const above = place && place.row > 0 ? bench.desk.shown(`${place.table.at}/${place.row - 1}/${place.key}`) : "";
  if (above) return bench.type(cell, above);
  await put(bench, cell, "ditto", "There is no record before this one to take the value from.");
}

/**
 * Tells later whether the cursor is still where it is now: an answer that comes late must not be put into another field or document.
 * @param {Bench} bench
 */
export function placeOf(bench) {
  const { desk, current } = bench;
  return () => bench.desk === desk && bench.current === current;
}

/**
 * Puts the first suggestion of a kind into the field.
 * @param {Bench} bench
 * @param {string} cell
 * @param {string} because
 * @param {string} otherwise
 */
async function put(bench, cell, because, otherwise) {
  const stays = placeOf(bench);
  const found = (await suggestionsOf(bench, cell)).find((each) => each.because === because);
  if (!stays()) return;
  if (found) bench.type(cell, String(found.value));
  else bench.hint(otherwise);
}

/**
 * @param {Bench} bench
 * @param {string} cell
 * @returns {Promise<import("./suggestions.js").Suggestion[]>}
 */
async function suggestionsOf(bench, cell) {
  try {
    const found = await bench.lease.call("GET", `/suggestions?pointer=${encodeURIComponent(cell)}`);
    return found.data ?? found;
  } catch (error) {
    say(/** @type {Error} */ (error).message);
    return [];
  }
}

/** @param {Bench} bench */
async function suggest(bench) {
  const cell = bench.current;
  if (!cell) return;
  const stays = placeOf(bench);
  const items = await suggestionsOf(bench, cell);
  const input = bench.fields.input(cell);
  const options = (bench.desk.field(cell).options ?? []).map((value) => ({ value, because: "possible", note: null, page: null, polygon: null }));
  if (stays() && input) bench.suggestions.open(input, [...items, ...options]);
}

/** @param {Bench} bench */
function cycle(bench) {
  const { desk, current: cell } = bench;
  const failed = desk.failed.filter((each) => desk.cellsOf(each).length);
  if (!failed.length) return bench.hint("No rule fails.");
  const touching = cell ? failed.filter((each) => desk.cellsOf(each).includes(cell)) : [];
  // The same rule until all its fields were seen; then on with the next.
  const check = touching.find((each) => each === bench.cycled) ?? touching[0] ?? failed[0];
  bench.cycled = check;
  const cells = desk.cellsOf(check);
  bench.go(cells[(cells.indexOf(cell ?? "") + 1) % cells.length]);
}

/**
 * The next doubtful character, in this field or a later one.
 * @param {Bench} bench
 * @param {1 | -1} step
 */
async function doubtful(bench, step) {
  const { desk, current } = bench;
  const stays = placeOf(bench);
  await Promise.all(desk.document.pages.map((/** @type {number} */ page) => bench.words.of(page).catch(() => [])));
  if (!stays()) return;
  const input = current ? bench.fields.input(current) : null;
  const caret = input?.selectionStart ?? 0;
  const here = current ? doubtsOf(bench, current) : [];
  const on = step === 1 ? here.find((place) => place > caret || (place === caret && input?.selectionEnd !== caret + 1)) : here.filter((place) => place < caret).pop();
  if (current && on !== undefined) return select(bench, current, on);
  const next = desk.next(current, step, (cell) => cell !== current && desk.shown(cell) !== "" && doubtsOf(bench, cell).length > 0);
  if (!next) return here.length && current ? select(bench, current, here[0]) : bench.hint("There is no doubtful character.");
  bench.go(next);
  const places = doubtsOf(bench, next);
  select(bench, next, places[step === 1 ? 0 : places.length - 1]);
}

/**
 * @param {Bench} bench
 * @param {string} cell
 */
function doubtsOf(bench, cell) {
  const place = bench.placeOf(cell);
  if (!place || !bench.desk.evidenceOf(cell).length) return [];
  return doubtfulIn(bench.words.within(place.page, place.box), bench.desk.shown(cell));
}

/**
 * @param {Bench} bench
 * @param {string} cell
 * @param {number} place
 */
function select(bench, cell, place) {
  const input = bench.fields.input(cell);
  input?.focus({ preventScroll: true });
  input?.setSelectionRange(place, place + 1);
}

/**
 * The same column in another row.
 * @param {Bench} bench
 * @param {1 | -1} step
 */
function row(bench, step) {
  const place = bench.current && bench.desk.inTable(bench.current);
  if (!place) return;
  const to = place.row + step;
  if (to >= 0 && to < place.table.rows) bench.go(`${place.table.at}/${to}/${place.key}`);
}

/**
 * Puts a row in or takes one out: waits for the service, since every row behind it gets another place.
 * @param {Bench} bench
 * @param {"insert" | "remove"} action
 * @param {string} pointer
 * @param {string | null} then where the cursor goes; null for the first field of the row
 */
export async function moveRows(bench, action, pointer, then) {
  if (bench.current && bench.desk.edited(bench.current)) bench.takeTyped(bench.current);
  if (["retrying", "stopped"].includes(bench.outbox.state)) return say("Rows can be put in or taken out once everything is saved.");
  await bench.waiting(async () => {
    bench.act(action, pointer);
    await bench.outbox.send();
    const cell = (then && nearest(bench.desk, then)) ?? bench.desk.order.find((each) => each.startsWith(`${pointer}/`));
    if (cell) bench.go(cell);
  });
}

/**
 * A cell, or the same one of the row that has moved up into its place or is the last now.
 * @param {import("./model.js").Desk} desk
 * @param {string} cell
 */
function nearest(desk, cell) {
  const parts = cell.split("/");
  const row = parts.findLastIndex((part) => /^\d+$/.test(part));
  for (let at = Number(parts[row]); at >= 0; at--) {
    parts[row] = String(at);
    if (desk.index.has(parts.join("/"))) return parts.join("/");
  }
  return null;
}

/** @param {Bench} bench */
function insertRow(bench) {
  const place = bench.current && bench.desk.inTable(bench.current);
  if (place) return moveRows(bench, "insert", `${place.table.at}/${place.row + 1}`, `${place.table.at}/${place.row + 1}/${place.key}`);
}

/** @param {Bench} bench */
function deleteRow(bench) {
  const place = bench.current && bench.desk.inTable(bench.current);
  if (place) return moveRows(bench, "remove", `${place.table.at}/${place.row}`, `${place.table.at}/${place.row}/${place.key}`);
}

/** @type {Record<string, Action>} */
export const FIELD_ACTIONS = {
  confirm,
  previous_open: (bench) => goOn(bench, -1),
  next_field: (bench) => walk(bench, 1),
  previous_field: (bench) => walk(bench, -1),
  restore,
  absent: (bench) => markAs(bench, "absent"),
  illegible: (bench) => markAs(bench, "illegible"),
  ditto,
  computed: (bench) => bench.current && put(bench, bench.current, "computed", "No rule says what this value must be."),
  suggestions: suggest,
  cycle_check: cycle,
  doubtful_next: (bench) => doubtful(bench, 1),
  doubtful_previous: (bench) => doubtful(bench, -1),
  row_above: (bench) => row(bench, -1),
  row_below: (bench) => row(bench, 1),
  insert_row: insertRow,
  delete_row: deleteRow,
  why: (bench) => { bench.about.whole = !bench.about.whole; bench.tell(); },
  show_empty: (bench) => { bench.fields.toggleEmpty(); bench.fields.back(); },
};
