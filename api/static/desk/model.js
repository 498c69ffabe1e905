// @ts-check
/** One document at the desk, as it stands in the page: what the service said, and what was typed since. No elements in here. */

import { byCell, cellsOf, cents, failedIn, leavesIn, openIn, patternOf, rowsOf, written } from "./pointers.js";

/**
 * @typedef {{state: string, reasons: string[], by: string | null, was: any}} Review
 * @typedef {{confidence: number, accepted: boolean, source: string, text: string | null, page: number | null, polygon: [number, number][] | null, because: string[], review: Review}} Evidence
 * @typedef {{rule: string, at: string, expected: string | null, actual: string | null, message: string | null, fields: string[], soft?: boolean, passed?: boolean}} Check
 * @typedef {{label: string, kind: string, expected: string, required: boolean, options: string[] | null, list?: boolean}} Field
 * @typedef {{key: string, label: string, kind: string, sum: boolean}} Column
 * @typedef {{at: string, rows: number, columns: Column[], nested?: {key: string, label: string}[]}} Table
 * @typedef {{title: string, fields?: string[] | null, table?: Table | null}} Section
 * @typedef {{id: string, action: string, pointer: string, value?: string, seconds?: number}} Act
 * @typedef {"ok" | "look" | "failed" | "confirmed" | "corrected" | "absent" | "illegible" | "refused" | "blind" | "empty"} Status
 */

/** @type {Field} */
const UNKNOWN = { label: "", kind: "text", expected: "", required: false, options: null };
const DONE = /** @type {Record<string, Status>} */ ({ confirm: "confirmed", correct: "corrected", absent: "absent", illegible: "illegible" });
const BY_PEOPLE = /** @type {Record<string, Status>} */ ({
  confirmed: "confirmed", corrected: "corrected", keyed: "corrected", absent: "absent", illegible: "illegible",
});

export class Desk {
  /** @type {any} */
  review = null;
  /** @type {any} */
  document = null;
  /** @type {Section[]} */
  sections = [];
  /** @type {{at: string, label: string, count: number}[]} lists whose items are sections */
  repeats = [];
  /** @type {Record<string, Field>} */
  patterns = {};
  /** @type {Map<string, string | boolean | null>} */
  values = new Map();
  /** @type {Map<string, Evidence>} */
  evidence = new Map();
  /** @type {Set<string>} fields to key without seeing what stands in them */
  blind = new Set();
  /** @type {Map<string, {first: any, second: any}>} what two people keyed differently */
  disputed = new Map();
  /** @type {string[]} the cells in the order of the form */
  order = [];
  /** @type {Map<string, number>} */
  index = new Map();
  /** @type {Map<string, string>} what the section of a cell is called */
  titles = new Map();
  /** @type {Map<string, {table: Table, row: number, key: string}>} */
  rows = new Map();
  /** @type {Check[]} those that fail */
  checks = [];
  /** @type {Map<string, Check[]>} */
  touching = new Map();
  /** @type {Set<string>} cells of what a person must settle */
  open = new Set();
  undo = 0;
  redo = 0;
  until = "";

  /** @param {any} review as the service answers it */
  constructor(review) {
    /** @type {Map<string, string>} typed and not yet taken */
    this.drafts = new Map();
    /** @type {Map<string, Act>} taken here and not yet answered */
    this.pending = new Map();
    /** @type {Map<string, string>} why the service refused what stands in a field */
    this.refused = new Map();
    /** @type {{checks: Check[], touching: Map<string, Check[]>, refused: Map<string, string>, values: Map<string, string>} | null} */
    this.preview = null;
    this.most = 0;
    this.load(review);
  }

  /**
   * Takes the whole document anew.
   * @param {any} review
   */
  load(review) {
    this.review = review;
    this.document = review.document;
    this.sections = review.form.sections;
    this.repeats = review.form.repeats ?? [];
    this.patterns = review.patterns;
    this.values = new Map(leavesIn(review.record.data));
    this.evidence = new Map(Object.entries(review.record.evidence ?? {}));
    this.blind = new Set(review.document.blind ?? []);
    this.disputed = new Map((review.document.disputed ?? []).map((/** @type {any} */ each) => [each.pointer, each]));
    this.undo = review.undo ?? 0;
    this.redo = review.redo ?? 0;
    this.until = review.until;
    this.order = this.sections.flatMap(cellsOf);
    this.index = new Map(this.order.map((cell, place) => [cell, place]));
    this.titles = new Map(this.sections.flatMap((section) => (section.fields ?? []).map((cell) => /** @type {[string, string]} */ ([cell, section.title]))));
    this.rows = new Map(this.sections.flatMap(({ table }) => (table ? rowsOf(table) : [])));
    this.takeChecks(review.checks ?? failedIn(review.record), review.open ?? openIn(review.record));
  }

  /**
   * @param {Check[]} checks those that fail
   * @param {string[]} open pointers of what a person must settle
   */
  takeChecks(checks, open) {
    this.checks = checks;
    this.touching = byCell(checks, (pointer) => this.cellOf(pointer));
    this.open = new Set(open.map((pointer) => this.cellOf(pointer)).filter((cell) => this.index.has(cell)));
    this.most = Math.max(this.most, this.open.size);
  }

  /**
   * The cell that shows a leaf: its own, or that of the list it stands in.
   * @param {string} pointer
   */
  cellOf(pointer) {
    const parent = pointer.slice(0, pointer.lastIndexOf("/"));
    return /\/\d+$/.test(pointer) && this.patterns[patternOf(parent)] ? parent : pointer;
  }

  /** @param {string} cell */
  field(cell) { return this.patterns[patternOf(cell)] ?? UNKNOWN; }

  /**
   * What is known of the leaves of a cell.
   * @param {string} cell
   * @returns {Evidence[]}
   */
  evidenceOf(cell) {
    const own = this.evidence.get(cell);
    if (own) return [own];
    const found = [];
    for (let place = 0; this.values.has(`${cell}/${place}`); place++) {
      const each = this.evidence.get(`${cell}/${place}`);
      if (each) found.push(each);
    }
    return found;
  }

  /**
   * The value as the service has it.
   * @param {string} cell
   */
  kept(cell) {
    if (this.values.has(cell)) return written(this.values.get(cell));
    const parts = [];
    for (let place = 0; this.values.has(`${cell}/${place}`); place++) parts.push(written(this.values.get(`${cell}/${place}`)));
    return parts.join(["code", "icd"].includes(this.field(cell).kind) ? " " : "; ");
  }

  /**
   * The value a person has settled on or has yet to look at, without what is being typed.
   * @param {string} cell
   */
  base(cell) {
    const act = this.pending.get(cell);
    if (act?.action === "correct") return act.value ?? "";
    if (act?.action === "absent" || act?.action === "illegible") return "";
    return this.kept(cell);
  }

  /**
   * What stands in the field.
   * @param {string} cell
   */
  shown(cell) { return this.drafts.get(cell) ?? this.base(cell); }

  /** @param {string} cell */
  edited(cell) { return this.drafts.has(cell) && this.drafts.get(cell) !== this.base(cell); }

  /**
   * What the machine had read, whatever people did since.
   * @param {string} cell
   */
  machine(cell) {
    const [first] = this.evidenceOf(cell);
    if (!first || first.review.state === "keyed") return "";
    return ["corrected", "absent", "illegible"].includes(first.review.state) ? written(first.review.was) : this.kept(cell);
  }

  /** @param {string} cell */
  isOpen(cell) {
    if (this.refused.has(cell)) return true;
    if (this.pending.has(cell)) return false;
    return this.open.has(cell);
  }

  /**
   * Is it to be keyed without being seen, and was not yet?
   * @param {string} cell
   */
  unseen(cell) { return this.blind.has(cell) && this.isOpen(cell); }

  /**
   * Is the value itself in doubt? One that is open only because a rule fails settles by itself once the culprit is found.
   * @param {string} cell
   */
  doubted(cell) {
    if (!this.isOpen(cell)) return false;
    const evidence = this.evidenceOf(cell);
    const settled = evidence.length > 0 && evidence.every((each) => each.review.state in BY_PEOPLE);
    return this.refused.has(cell) || this.unseen(cell) || !evidence.length || (!settled && evidence.some((each) => each.review.reasons.some((reason) => reason !== "check_failed")));
  }

  /**
   * Has a person said already what stands here?
   * @param {string} cell
   */
  byPerson(cell) { return this.evidenceOf(cell).some((each) => each.review.state in BY_PEOPLE); }

  /**
   * The next unsettled cell: those in doubt themselves before those that are open for a rule's sake.
   * @param {string | null} from
   * @param {1 | -1} step
   */
  nextOpen(from, step) {
    const other = (/** @type {string} */ cell) => cell !== from;
    return this.next(from, step, (cell) => other(cell) && this.doubted(cell)) ?? this.next(from, step, (cell) => other(cell) && this.isOpen(cell));
  }

  /** How many fields are not settled. */
  get left() {
    return [...new Set([...this.open, ...this.refused.keys()])].filter((cell) => this.isOpen(cell)).length;
  }

  /**
   * @param {string} cell
   * @returns {Status}
   */
  status(cell) {
    if (this.refused.has(cell)) return "refused";
    const act = this.pending.get(cell);
    if (act) return DONE[act.action] ?? "confirmed";
    if (this.unseen(cell)) return "blind";
    const evidence = this.evidenceOf(cell);
    if (this.open.has(cell)) return this.failing(cell).some((check) => check.rule !== "required") ? "failed" : "look";
    const said = evidence.map((each) => BY_PEOPLE[each.review.state]).find(Boolean);
    return said ?? (this.kept(cell) ? "ok" : "empty");
  }

  /**
   * The checks that fail now and touch a cell, what is being typed counted in.
   * @param {string} cell
   * @returns {Check[]}
   */
  failing(cell) {
    return (this.preview ?? this).touching.get(cell) ?? [];
  }

  /** Cells whose look depends on what is open and what fails. */
  get unsettled() { return [...this.open, ...(this.preview ?? this).touching.keys()]; }

  /** @returns {Check[]} every check that fails now */
  get failed() { return this.preview?.checks ?? this.checks; }

  /** @param {Check} check */
  pointersOf({ fields, at }) { return (fields?.length ? fields : [at]).map((pointer) => this.cellOf(pointer)); }

  /**
   * The cells of a check, in the order of the form.
   * @param {Check} check
   */
  cellsOf(check) {
    return [...new Set(this.pointersOf(check))].filter((cell) => this.index.has(cell)).sort((one, other) => this.place(one) - this.place(other));
  }

  /** @param {string} cell */
  place(cell) { return this.index.get(cell) ?? -1; }

  /**
   * The next cell for which something holds, around the end; null where there is none.
   * @param {string | null} from
   * @param {1 | -1} step
   * @param {(cell: string) => boolean} holds
   */
  next(from, step, holds) {
    const count = this.order.length;
    const start = from === null ? (step === 1 ? -1 : 0) : this.place(from);
    for (let gone = 1; gone <= count; gone++) {
      const cell = this.order[(start + step * gone + 2 * count) % count];
      if (holds(cell)) return cell;
    }
    return null;
  }

  /**
   * The sum of a column as it stands in the page, in cents; null where nothing stands in it.
   * @param {Table} table
   * @param {string} key
   */
  sum(table, key) {
    let [total, any] = [0, false];
    for (let row = 0; row < table.rows; row++) {
      const amount = cents(this.shown(`${table.at}/${row}/${key}`));
      if (amount !== null) [total, any] = [total + amount, true];
    }
    return any ? total : null;
  }

  /**
   * The table a cell stands in, its row and its column.
   * @param {string} cell
   */
  inTable(cell) { return this.rows.get(cell) ?? null; }

  /**
   * Takes the answer to acts. True where rows have moved, so that everything is shown anew.
   * @param {any} answer
   * @param {Act[]} acts
   */
  take(answer, acts) {
    for (const act of acts) if (this.pending.get(act.pointer)?.id === act.id) this.pending.delete(act.pointer);
    this.undo = answer.undo;
    this.redo = answer.redo;
    this.until = answer.until ?? this.until;
    if (answer.reload && answer.review) {
      this.load(answer.review);
      this.forgetMoved();
    } else {
      for (const pointer of answer.removed ?? []) { this.values.delete(pointer); this.evidence.delete(pointer); }
      for (const [pointer, change] of Object.entries(answer.changes ?? {})) {
        this.values.set(pointer, change.value);
        if (change.evidence) this.evidence.set(pointer, change.evidence);
        else this.evidence.delete(pointer);
      }
      this.takeChecks(answer.checks ?? [], answer.open ?? []);
    }
    for (const refusal of answer.refused ?? []) this.takeRefusal(refusal, acts);
    this.preview = null;
    return Boolean(answer.reload);
  }

  /**
   * @param {{id: string, pointer: string, message: string}} refusal
   * @param {Act[]} acts
   */
  takeRefusal(refusal, acts) {
    const act = acts.find((each) => each.id === refusal.id);
    const cell = act?.pointer ?? refusal.pointer;
    this.refused.set(cell, refusal.message);
    // What was typed stays in its field, save where something newer stands there already.
    if (act?.action === "correct" && !this.drafts.has(cell)) this.drafts.set(cell, act.value ?? "");
  }

  /** Once rows have moved, drafts of cells that are no more would belong nowhere. */
  forgetMoved() {
    for (const cells of [this.drafts, this.refused]) for (const cell of cells.keys()) if (!this.index.has(cell)) cells.delete(cell);
  }

  /** @param {any} answer of a preview */
  takePreview(answer) {
    const refused = new Map((answer.refused ?? []).map((/** @type {any} */ each) => [this.cellOf(each.pointer), each.message]));
    const values = new Map(Object.entries(answer.changes ?? {}).map(([pointer, change]) => [pointer, written(/** @type {any} */ (change).value)]));
    const checks = answer.checks ?? [];
    this.preview = { checks, touching: byCell(checks, (pointer) => this.cellOf(pointer)), refused, values };
  }
}
