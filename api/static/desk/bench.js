// @ts-check
/** The workbench around one document: its panes kept in step with each other, acts taken at once and sent behind. */

import { About } from "./about.js";
import { Lease, Problem, newId } from "./api.js";
import { byId, say } from "./dom.js";
import { Fields } from "./fields.js";
import { ImagePane, around, boxOf } from "./image.js";
import { Desk } from "./model.js";
import { Outbox } from "./outbox.js";
import { inFull, likely, written } from "./pointers.js";
import { Snippets } from "./snippets.js";
import { Status } from "./status.js";
import { Suggestions } from "./suggestions.js";
import { EMPTY, SETTLED } from "./wording.js";
import { Words } from "./words.js";

/** @typedef {import("./model.js").Act} Act */
/** @typedef {import("./keymap.js").KeyMap} KeyMap */

const PREVIEW_AFTER = 120;

const NOTHING = /** @type {any} */ (null);

export class Bench {
  /** @type {Desk} */
  desk = NOTHING;
  /** @type {Lease} */
  lease = NOTHING;
  /** @type {Outbox} */
  outbox = NOTHING;
  /** @type {Fields} */
  fields = NOTHING;
  /** @type {Words} */
  words = NOTHING;
  /** @type {Map<number, HTMLImageElement>} */
  pictures = new Map();
  /** @type {string[]} documents completed here, the last one last */
  completed = [];
  /** @type {{cell: string, text: string} | null} typing that was taken back */
  untyped = null;
  /** @type {string | null} a correction throughout the batch that was the last thing done */
  replaced = null;
  /** @type {(problem: Problem) => void} */
  onstopped = () => {};
  /** @type {AbortController | null} */
  previewAbort = null;
  previewTimer = 0;
  acted = 0;
  busy = false;
  snipping = false;

  /**
   * @param {KeyMap} keymap
   * @param {import("./status.js").ActiveTime} clock
   */
  constructor(keymap, clock) {
    this.keymap = keymap;
    this.clock = clock;
    this.image = new ImagePane(byId("image"));
    this.about = new About(byId("about"));
    this.status = new Status();
    this.suggestions = new Suggestions((item) => { if (this.current) this.type(this.current, String(item.value)); });
    this.snippets = new Snippets(byId("snippets"), (cell) => this.go(cell));
  }

  /**
   * Takes a leased document.
   * @param {any} review
   * @param {Map<number, HTMLImageElement>} [pictures] of its pages, as far as they are here already
   */
  take(review, pictures = new Map()) {
    const [desk, lease] = [new Desk(review), new Lease(review.lease)];
    // What is on its way for the document before still goes there, and what is answered to it must not be shown here.
    const ours = (/** @type {(...told: any[]) => void} */ then) => (/** @type {any[]} */ ...told) => { if (desk === this.desk) then(...told); };
    this.desk = desk;
    this.lease = lease;
    this.pictures = pictures;
    this.words = new Words((page) => this.lease.call("GET", `/words?page=${page}`).then((found) => found.data ?? found));
    this.outbox = new Outbox(review.document.id, {
      send: (acts) => lease.call("PATCH", "/fields", { acts }),
      answered: ours((answer, acts) => this.answered(answer, acts)),
      changed: ours((state) => this.status.saved(state)),
      stopped: ours((problem) => this.onstopped(problem)),
      setAside: ours((act, problem) => this.answered({ checks: desk.checks, open: [...desk.open], undo: desk.undo, redo: desk.redo, refused: [{ id: act.id, pointer: act.pointer, message: problem.message }] }, [act])),
    });
    for (const act of this.outbox.acts) desk.pending.set(act.pointer, act);
    this.fields = new Fields(byId("fields"), desk);
    for (const [cell, text] of Object.entries(this.outbox.drafts)) if (desk.index.has(cell)) desk.drafts.set(cell, text);
    this.acted = 0;
    this.show();
    if (this.outbox.empty) this.status.fresh();
    else this.outbox.resume();
  }

  /** Everything anew, the cursor in the first unsettled field. */
  show() {
    this.fields.current = null;
    this.image.spots = [];
    this.image.lit = null;
    this.image.placed = false;
    this.image.turn = 0;
    this.image.page = null;
    this.status.document(this.desk);
    this.fields.render();
    byId("bench").dataset.document = this.desk.document.id;
    const first = [...this.desk.drafts.keys()][0] ?? this.desk.nextOpen(null, 1) ?? this.desk.order[0];
    if (!this.desk.document.pages.length) this.image.missing();
    if (first) this.go(first);
    if (this.image.page === null && this.desk.document.pages.length) this.openPage(this.desk.document.pages[0]);
    if (this.snipping) this.cut();
  }

  get current() { return this.fields?.current ?? null; }

  /**
   * Goes to a field; what was typed in the one before is taken.
   * @param {string} cell
   * @param {{select?: boolean}} [how]
   */
  go(cell, how) {
    const before = this.current;
    if (before && before !== cell) {
      if (this.desk.edited(before)) this.takeTyped(before);
      this.dropPreview();
    }
    this.about.hint = null;
    this.fields.choose(cell);
    this.point(cell);
    if (this.snipping) this.snippets.light(cell);
    this.tell();
    this.fields.focus(how);
    this.clock.begin();
    this.offerKeyed(cell);
  }

  /**
   * Where two people keyed different things, both are offered at once.
   * @param {string} cell
   */
  offerKeyed(cell) {
    const keyed = this.desk.disputed.get(cell);
    const input = this.fields.input(cell);
    this.suggestions.close();
    if (!keyed || !input || !this.desk.isOpen(cell)) return;
    const both = [{ value: keyed.first, because: "first_key" }, { value: keyed.second, because: "second_key" }];
    this.suggestions.open(input, both.filter(({ value }) => value !== null).map((each) => ({ ...each, value: written(each.value), note: null, page: null, polygon: null })));
  }

  /** Shows what is known of the current field. */
  tell() {
    if (this.current) this.about.show(this.desk, this.current, this.fields.name(this.current));
    this.status.left(this.desk);
  }

  /**
   * Says something at the current field.
   * @param {string} words
   */
  hint(words) {
    this.about.hint = words;
    this.tell();
  }

  /**
   * Where a field stands on paper: its own place, else that of its row.
   * @param {string} cell
   */
  placeOf(cell) {
    const own = this.desk.evidenceOf(cell).filter((each) => each.page && each.polygon);
    if (own.length) return around(own);
    const place = this.desk.inTable(cell);
    if (!place) return null;
    const row = place.table.columns.flatMap(({ key }) => this.desk.evidenceOf(`${place.table.at}/${place.row}/${key}`));
    return around(row.filter((each) => each.page && each.polygon));
  }

  /**
   * Lights the place of a field on its page.
   * @param {string} cell
   */
  point(cell) {
    const place = this.placeOf(cell);
    if (place && place.page !== this.image.page) this.openPage(place.page);
    this.image.cursor = null;
    this.image.show(place ? place.box : null);
  }

  /**
   * The picture of a page, asked for once.
   * @param {number} page
   * @param {Lease} [lease]
   * @param {Map<number, HTMLImageElement>} [pictures] that are here already
   */
  picture(page, lease = this.lease, pictures = this.pictures) {
    const known = pictures.get(page);
    if (known) return known;
    const image = new Image();
    image.src = lease.picture(page);
    pictures.set(page, image);
    return image;
  }

  /** @param {number} page */
  openPage(page) {
    if (!this.desk.document.pages.includes(page)) return;
    this.image.lit = null;
    this.image.open(page, this.picture(page));
    this.markPage();
    this.status.page(this.desk, page);
  }

  /** Draws the boxes of the page that is shown. */
  markPage() {
    const { page } = this.image;
    const spots = [];
    for (const [pointer, each] of this.desk.evidence) {
      if (each.page !== page || !each.polygon) continue;
      const cell = this.desk.cellOf(pointer);
      spots.push({ cell, box: boxOf(each.polygon), open: this.desk.isOpen(cell) });
    }
    this.image.mark(spots);
  }

  /**
   * A person types: shown, kept, and tried on the service's rules.
   * @param {string} cell
   * @param {string} text
   */
  type(cell, text) {
    const { desk } = this;
    if (text === desk.base(cell) && !desk.refused.has(cell)) desk.drafts.delete(cell);
    else desk.drafts.set(cell, text);
    this.outbox.draft(cell, desk.drafts.get(cell) ?? null);
    const field = desk.field(cell);
    this.about.hint = likely(text, field.kind) ? null : `Expected: ${field.expected}.`;
    desk.refused.delete(cell);
    this.fields.refresh(cell);
    this.fields.tableOf(cell)?.refreshFoot();
    this.tell();
    this.askPreview(cell);
  }

  /** @param {string} cell */
  askPreview(cell) {
    clearTimeout(this.previewTimer);
    this.previewAbort?.abort();
    if (!this.desk.edited(cell)) return this.dropPreview();
    this.previewTimer = window.setTimeout(() => this.tryOut(cell), PREVIEW_AFTER);
  }

  /**
   * What the document settles to with what is being typed.
   * @param {string} cell
   */
  async tryOut(cell) {
    const { desk } = this;
    const value = inFull(desk.shown(cell), desk.field(cell));
    if (!value.trim() && !desk.field(cell).list) return;
    this.previewAbort = new AbortController();
    const acts = [...this.outbox.acts, { id: newId(), action: "correct", pointer: cell, value }];
    try {
      const answer = await this.lease.call("POST", "/preview", { acts }, { signal: this.previewAbort.signal });
      if (desk !== this.desk || !desk.edited(cell) || inFull(desk.shown(cell), desk.field(cell)) !== value) return;
      const before = desk.unsettled;
      desk.takePreview(answer);
      this.fields.refreshAll(new Set([...before, ...desk.unsettled, cell]));
      this.tell();
    } catch { /* given up, or nobody answers: the outbox says so where it matters */ }
  }

  dropPreview() {
    clearTimeout(this.previewTimer);
    this.previewAbort?.abort();
    const { desk } = this;
    if (!desk?.preview) return;
    const before = desk.unsettled;
    desk.preview = null;
    this.fields.refreshAll(new Set([...before, ...desk.unsettled]));
  }

  /**
   * Takes what was typed into a field as its value. False where that cannot be, and says why.
   * @param {string} cell
   */
  takeTyped(cell) {
    const { desk } = this;
    const field = desk.field(cell);
    const value = inFull(desk.shown(cell), field);
    const refusal = desk.preview?.refused.get(cell);
    if (refusal) {
      desk.refused.set(cell, refusal);
      this.fields.refresh(cell);
      this.tell();
      return false;
    }
    if (!value.trim() && !field.list) {
      this.hint(EMPTY);
      return false;
    }
    this.act("correct", cell, value);
    return true;
  }

  /**
   * One act: shown at once, sent behind.
   * @param {string} action
   * @param {string} pointer
   * @param {string} [value]
   */
  act(action, pointer, value) {
    const act = { id: newId(), action, pointer, seconds: this.clock.spent, ...(value === undefined ? {} : { value }) };
    const { desk } = this;
    desk.drafts.delete(pointer);
    desk.refused.delete(pointer);
    desk.preview = null;
    if (action !== "insert" && action !== "remove") desk.pending.set(pointer, act);
    this.acted += 1;
    this.untyped = null;
    this.replaced = null;
    this.fields.refresh(pointer);
    this.outbox.push(act);
  }

  /**
   * The service has answered.
   * @param {any} answer
   * @param {Act[]} acts
   */
  answered(answer, acts) {
    const { desk } = this;
    const before = desk.unsettled;
    const moved = desk.take(answer, acts);
    for (const refusal of answer.refused ?? []) say(`${this.fields.name(desk.cellOf(refusal.pointer))}: ${refusal.message}`);
    for (const cell of desk.refused.keys()) this.outbox.draft(cell, desk.drafts.get(cell) ?? null);
    if (moved) return this.rebuilt();
    const changed = Object.keys(answer.changes ?? {}).map((pointer) => desk.cellOf(pointer));
    const gone = (answer.removed ?? []).map((/** @type {string} */ pointer) => desk.cellOf(pointer));
    this.fields.refreshAll(new Set([...before, ...desk.unsettled, ...changed, ...gone, ...acts.map(({ pointer }) => pointer)]));
    this.markPage();
    this.status.pages(desk, this.image.page);
    if (this.about.hint === SETTLED && desk.left) this.about.hint = null; // the rules reopened something
    this.tell();
  }

  /** Rows have moved: the same place again, as near as can be. */
  rebuilt() {
    const cell = this.current;
    this.fields.current = null;
    this.fields.render();
    this.status.document(this.desk);
    const there = cell && this.desk.index.has(cell) ? cell : this.desk.nextOpen(null, 1) ?? this.desk.order[0];
    if (there) this.go(there);
  }

  /** The snippets of what is open, then of the rest. */
  cut() {
    const cells = [...this.desk.order.filter((cell) => this.desk.isOpen(cell)), ...this.desk.order.filter((cell) => !this.desk.isOpen(cell) && this.desk.shown(cell))];
    const cuts = cells.flatMap((cell) => {
      const place = around(this.desk.evidenceOf(cell).filter((each) => each.page && each.polygon));
      return place ? [{ cell, label: [this.desk.titles.get(cell), this.fields.name(cell)].filter(Boolean).join(": "), ...place }] : [];
    });
    this.snippets.show(cuts.slice(0, 80), (page) => this.picture(page));
    if (this.current) this.snippets.light(this.current);
  }

  /**
   * Waits for the service without letting anybody change anything meanwhile.
   * @template T
   * @param {() => Promise<T>} work
   * @returns {Promise<T | null>}
   */
  async waiting(work) {
    if (this.busy) return null;
    this.busy = true;
    try {
      return await work();
    } catch (error) {
      if (error instanceof Problem && (error.status === 401 || ["lease-lost", "held"].includes(error.code))) this.onstopped(error);
      else say(/** @type {Error} */ (error).message);
      return null;
    } finally {
      this.busy = false;
    }
  }
}
