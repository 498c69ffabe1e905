// @ts-check
/** What keys do with the whole document and with the screen. */

import { call } from "./api.js";
import { askReason, changeKeys, choose, open, showKeys } from "./dialogs.js";
import { byId, h, paper, say } from "./dom.js";
import { moveRows } from "./field_actions.js";
import { pressed, spelled } from "./keymap.js";
import { patternOf, written } from "./pointers.js";

/** @typedef {import("./workbench.js").Workbench} Bench */
/** @typedef {(bench: Bench) => any} Action */

const PARKED = ["Waiting for another page", "Waiting for an answer from the sender", "To be looked at with a colleague"];
const REJECTED = ["Not ours", "Cannot be read", "Handed in twice", "Not a document"];
const ESCALATED = ["I am not sure how to decide this", "The paper contradicts itself", "Needs a supervisor's word"];
const FORCED = ["The paper contradicts itself and is to be posted as it stands", "Checked against the original"];

/**
 * Ends the lease with a reason, after everything was saved.
 * @param {Bench} bench
 * @param {string} path
 * @param {Record<string, unknown>} body
 * @param {string} said
 */
async function end(bench, path, body, said) {
  await bench.waiting(async () => {
    if (!(await bench.settled())) return;
    await bench.end(path, body);
    say(said);
  });
}

/** @param {Bench} bench */
async function acceptAll(bench) {
  if (!bench.desk.review.may?.accept_all) return say("Your role may not accept what is open. Shift+F4 hands the document up.");
  const reason = await askReason(`Accept ${bench.desk.left} open fields as they stand?`, FORCED, "Accept all and complete");
  if (reason) await end(bench, "/complete", { accept_all: true, reason }, "Accepted as it stands.");
}

/** @param {Bench} bench */
async function park(bench) {
  const until = h("input", { type: "datetime-local", id: "until" });
  const reason = await askReason("Put this document aside", PARKED, "Put aside", [h("label", { for: "until" }, "Until (may be left empty)"), until]);
  if (reason) await end(bench, "/park", { reason, ...(until.value ? { until: new Date(until.value).toISOString() } : {}) }, "Put aside.");
}

/** @param {Bench} bench */
async function reject(bench) {
  const rescan = h("input", { type: "checkbox", id: "rescan" });
  const reason = await askReason("Reject this document", REJECTED, "Reject", [h("p", {}, rescan, " ", h("label", { for: "rescan" }, "Ask for it to be scanned again"))]);
  if (reason) await end(bench, "/reject", { reason, rescan: rescan.checked }, "Rejected: the record will not leave.");
}

/** @param {Bench} bench */
async function escalate(bench) {
  const reason = await askReason("Hand this document up", ESCALATED, "Hand up");
  if (reason) await end(bench, "/escalate", { reason }, "Handed up.");
}

/** @param {Bench} bench */
async function retype(bench) {
  if (bench.desk.review.may?.change_type === false) return say("Your role may not change the type of a document.");
  const types = bench.desk.review.types ?? [];
  const type = await choose("Read this document as another type", types.map((/** @type {any} */ each) => ({ id: each.name, words: each.title, note: each.name === bench.desk.document.type ? "now" : "" })));
  if (type && type !== bench.desk.document.type) await bench.retype(type);
  else bench.fields.back();
}

/**
 * @param {Bench} bench
 * @param {1 | -1} step
 */
function turnPage(bench, step) {
  const { pages } = bench.desk.document;
  const to = pages[pages.indexOf(bench.image.page) + step];
  if (to !== undefined) bench.openPage(to);
}

/** @param {Bench} bench */
function snippets(bench) {
  bench.snipping = !bench.snipping;
  byId("snippets").hidden = !bench.snipping;
  byId("image").hidden = bench.snipping;
  if (bench.snipping) bench.cut();
  else if (bench.current) bench.point(bench.current);
}

/**
 * The next pane that has something in it.
 * @param {Bench} bench
 * @param {1 | -1} step
 */
function pane(bench, step) {
  const { current, desk } = bench;
  const inTable = Boolean(current && desk.inTable(current));
  const firstField = desk.order.find((cell) => !desk.inTable(cell) && bench.fields.visible(cell));
  const firstRow = bench.fields.tables.find((table) => table.table.rows > 0);
  /** @type {[string, () => unknown][]} */
  const panes = [
    ...(firstField ? [/** @type {[string, () => unknown]} */ (["fields", () => (current && !inTable ? bench.fields.back() : bench.go(firstField))])] : []),
    ...(firstRow ? [/** @type {[string, () => unknown]} */ (["table", () => (inTable ? bench.fields.back() : bench.go(`${firstRow.table.at}/0/${firstRow.columns[0].key}`))])] : []),
    ["image", () => byId(bench.snipping ? "snippets" : "image").focus()],
    ...(byId("pages").hidden ? [] : [/** @type {[string, () => unknown]} */ (["pages", () => byId("pages").querySelector("[aria-current]")?.focus()])]),
  ];
  const here = document.activeElement;
  const now = here?.closest("#pages") ? "pages" : here?.closest("#image, #snippets") ? "image" : inTable ? "table" : "fields";
  const at = panes.findIndex(([name]) => name === now);
  panes[(at + step + panes.length) % panes.length][1]();
}

/**
 * Is an action of any use now?
 * @param {Bench} bench
 * @param {string} id
 */
function useful(bench, id) {
  const { desk } = bench;
  if (id === "accept_all") return Boolean(desk.review.may?.accept_all);
  if (id === "retype") return desk.review.may?.change_type !== false;
  if (id === "cycle_check") return desk.failed.length > 0;
  if (id === "page_before" || id === "page_after") return desk.document.pages.length > 1;
  if (id === "undo") return desk.undo > 0 || !bench.outbox.empty || bench.completed.length > 0;
  if (id === "redo") return desk.redo > 0 || bench.untyped !== null;
  return true;
}

/** @param {Bench} bench */
async function help(bench) {
  const { keymap } = bench;
  const groups = keymap.groups.map((group) => ({
    title: group.title,
    keys: group.keys.filter((entry) => bench.places().includes(entry.where) && useful(bench, entry.id)).map((entry) => ({ combos: keymap.keysOf(entry), does: entry.does })),
  }));
  const here = document.activeElement;
  const wanted = await showKeys(groups.filter((group) => group.keys.length));
  if (here instanceof HTMLElement) here.focus();
  if (wanted === "remap") await remap(bench);
}

/** @param {Bench} bench */
async function remap(bench) {
  await changeKeys(bench.keymap, pressed);
  bench.footer();
  bench.fields.back();
}

/**
 * Rows that no key puts in or takes out: of tables that are empty, of lists inside a row, whole claims.
 * @param {Bench} bench
 */
function rowsToMove({ desk, current }) {
  const empty = desk.sections.filter(({ table }) => table?.rows === 0).map(({ title, table }) => ({ id: `insert:${table?.at}/0`, words: `Put the first row into: ${title}` }));
  const place = current ? desk.inTable(current) : null;
  const nested = (place?.table.nested ?? []).filter(({ key }) => !desk.order.some((cell) => cell.startsWith(`${place?.table.at}/${place?.row}/${key}/`)))
    .map(({ key, label }) => ({ id: `insert:${place?.table.at}/${place?.row}/${key}/0`, words: `Add ${label.toLowerCase()} to row ${(place?.row ?? 0) + 1}` }));
  const repeats = desk.repeats.flatMap(({ at, label, count }) => [
    { id: `insert:${at}/${count}`, words: `Add a ${label.toLowerCase()}` },
    ...Array.from({ length: count }, (_, item) => ({ id: `remove:${at}/${item}`, words: `Take out ${label.toLowerCase()} ${item + 1} with all that stands in it` })),
  ]);
  return [...nested, ...empty, ...repeats];
}

/**
 * The same wrong value in every waiting document of the batch: counted, asked about, corrected as one act that one undo takes back.
 * @param {Bench} bench
 */
async function replaceThroughout(bench) {
  const { desk, current: cell } = bench;
  const was = cell ? desk.evidenceOf(cell)[0]?.review.was : null;
  if (!cell || was === null || was === undefined || !desk.kept(cell)) return bench.hint("Correct the value here first; then the same wrong value can be corrected throughout the batch.");
  const body = { type: desk.document.type, pattern: patternOf(cell), from: written(was), to: desk.kept(cell) };
  await bench.waiting(async () => {
    if (!(await bench.settled())) return;
    const path = `/review/batches/${desk.document.batch_id}/replace`;
    const { documents } = await call("POST", path, { ...body, preview: true });
    const free = documents.filter((/** @type {any} */ each) => !each.is_held);
    if (!free.length) return say("It stands in no other waiting document of this batch.");
    const wanted = await open("Correct this throughout the batch?", (close) => [
      h("p", {}, paper(body.from), " becomes ", h("strong", {}, paper(body.to)), ` in ${free.length} ${free.length === 1 ? "document" : "documents"}.`),
      documents.length > free.length ? h("p", { class: "quiet" }, `${documents.length - free.length} more are at other desks and stay as they are.`) : h("span"),
      h("div", { class: "row" }, h("button", { autofocus: true, onclick: () => close(true) }, "Correct them all"), h("button", { class: "second", onclick: () => close(null) }, "Cancel")),
    ]);
    if (!wanted) return;
    const done = await call("POST", path, body);
    bench.replaced = done.id;
    say(`Corrected in ${done.documents.length} documents. Ctrl+Z takes it back.`);
  });
  bench.fields.back();
}

/** @param {Bench} bench */
async function palette(bench) {
  const { keymap, desk } = bench;
  const actions = keymap.entries.filter((entry) => entry.where !== "strip" && entry.id !== "palette" && useful(bench, entry.id));
  const places = [
    { id: "href:/review", words: "Go to the list of waiting documents" }, { id: `href:/documents/${desk.document.id}`, words: "Open the record and its history" },
    { id: `href:/batches/${desk.document.batch_id}`, words: "Open the batch" }, { id: "leave", words: "Leave this document; what was saved stays" },
    { id: "replace", words: "Correct the same wrong value throughout the batch" }, { id: `page:${bench.image.page}`, words: "Open the page image by itself" },
  ];
  const wanted = await choose("What is to be done?", [...actions.map((entry) => ({ id: entry.id, words: entry.does, note: spelled(keymap.keysOf(entry)[0]) })), ...rowsToMove(bench), ...places]);
  bench.fields.back();
  if (!wanted) return;
  if (wanted.startsWith("href:")) location.assign(wanted.slice(5));
  else if (wanted.startsWith("page:")) window.open(bench.lease.picture(bench.image.page ?? 1), "_blank", "noopener");
  else if (wanted === "leave") bench.leave();
  else if (wanted === "replace") await replaceThroughout(bench);
  else if (/^(insert|remove):/.test(wanted)) moveRows(bench, wanted.startsWith("i") ? "insert" : "remove", wanted.slice(7), null);
  else bench.run(wanted);
}

/** @type {Record<string, Action>} */
export const DOCUMENT_ACTIONS = {
  undo: (bench) => bench.undo(),
  redo: (bench) => bench.redo(),
  complete: (bench) => bench.complete(),
  accept_all: acceptAll,
  park,
  reject,
  escalate,
  retype,
  next_document: (bench) => bench.skip(),
  previous_document: (bench) => bench.back(),
  snippets,
  next_pane: (bench) => pane(bench, 1),
  previous_pane: (bench) => pane(bench, -1),
  page_before: (bench) => turnPage(bench, -1),
  page_after: (bench) => turnPage(bench, 1),
  palette,
  help,
  remap,
};
