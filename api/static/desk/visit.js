// @ts-check
/** From one document to the next: leases, the next one fetched ahead, completing, leaving, going back. */

import { Lease, Problem, call, newId } from "./api.js";
import { Bench } from "./bench.js";
import { byId, h, say } from "./dom.js";

const BEAT_SECONDS = 30;
const AHEAD_AFTER = 500;
const ASK_AGAIN = 700;
const ASK = "postroom-desk:ask";

export class Visit extends Bench {
  /**
   * @param {import("./keymap.js").KeyMap} keymap
   * @param {import("./status.js").ActiveTime} clock
   * @param {{batch_id?: string, types?: string[]}} wanted which documents this person works on
   */
  constructor(keymap, clock, wanted) {
    super(keymap, clock);
    this.wanted = wanted;
    /** @type {string[]} documents seen here, in order */
    this.trail = [];
    /** @type {Set<string>} documents left without completing */
    this.left = new Set();
    /** @type {{review: any, pictures: Map<number, HTMLImageElement>} | null} */
    this.ahead = null;
    /** @type {import("./model.js").Check | null} the rule whose fields are being walked */
    this.cycled = null;
    /** @type {Promise<any>} the next document, where it is on its way */
    this.asked = Promise.resolve();
    /** @type {Promise<void>} the document before being completed */
    this.finishing = Promise.resolve();
    /** @type {Map<string, Error | null>} documents that are being completed, or could not be, and why */
    this.unfinished = new Map();
    /** @type {(documentId: string, error: Error) => void} */
    this.onunfinished = () => {};
    window.setInterval(() => this.beat(), BEAT_SECONDS * 1000);
    window.addEventListener("pagehide", () => this.giveBack(true));
  }

  /**
   * Opens one document, or the next that waits where none is named.
   * @param {string | null} documentId
   * @param {{steal?: boolean}} [how]
   */
  async start(documentId, how = {}) {
    if (documentId) this.see(await call("POST", `/review/documents/${documentId}/open`, how));
    else await this.onward();
  }

  /**
   * The next document that waits; those that were passed over come once more when there are no others. It is asked for by a name
   * that is kept until the document is shown: after a lost answer, or a reload, the same one is given.
   * @returns {Promise<any>}
   */
  async following() {
    const ask = sessionStorage[ASK] ??= newId();
    const skip = [...this.left, ...(this.desk ? [this.desk.document.id] : [])];
    const review = await call("POST", "/review/next", { ...this.wanted, ask, skip });
    if (review || !this.left.size) return review;
    this.left.clear();
    return this.following();
  }

  /**
   * Lets a document go until the service has answered: done twice, it is done once.
   * @param {() => Promise<any>} ask
   */
  async insist(ask) {
    for (let wait = 500; ; wait = Math.min(2 * wait, 16000)) {
      try {
        return await ask();
      } catch (error) {
        if (!(/** @type {any} */ (error).passing)) throw error;
        this.status.saved("retrying");
        await new Promise((go) => { setTimeout(go, wait); addEventListener("online", go, { once: true }); });
      }
    }
  }

  /**
   * @param {any} review
   * @param {Map<number, HTMLImageElement>} [pictures]
   */
  see(review, pictures) {
    const { id } = review.document;
    byId("rest").hidden = true;
    byId("panes").hidden = false;
    if (this.trail.at(-1) !== id) this.trail.push(id);
    this.left.delete(id);
    this.cycled = null;
    this.unfinished.delete(id);
    byId("notice").replaceChildren();
    for (const [each, error] of this.unfinished) if (error) this.onunfinished(each, error);
    history.replaceState(null, "", `/review/${id}`);
    this.take(review, pictures);
    clearTimeout(this.aheadTimer);
    this.aheadTimer = window.setTimeout(() => this.prepare(), AHEAD_AFTER);
  }

  /** Fetches what this document will need, then the next document with its first picture. */
  async prepare() {
    const { desk } = this;
    for (const page of desk.document.pages.slice(0, 12)) this.picture(page).decode().catch(() => null);
    const page = this.image.page ?? desk.document.pages[0];
    if (page) await this.words.of(page).catch(() => []);
    if (this.ahead || this.busy || desk !== this.desk) return;
    // Where it does not come, it is asked for again when it is needed.
    this.asked = this.following().catch(() => null);
    const review = await this.asked;
    if (!review) return;
    const pictures = new Map();
    if (desk !== this.desk) return review.lease === this.lease.id || this.release(review.lease);
    this.ahead = { review, pictures };
    const first = Object.values(review.record.evidence ?? {}).find((each) => !each.accepted && each.page)?.page ?? review.document.pages[0];
    if (first) this.picture(first, new Lease(review.lease), pictures).decode().catch(() => null);
  }

  /** The document fetched ahead goes back: somebody else may have it. @param {boolean} closing */
  giveBack(closing) {
    const { ahead } = this;
    this.ahead = null;
    if (ahead) this.release(ahead.review.lease, closing);
  }

  /**
   * @param {string} lease of a document that is not shown
   * @param {boolean} [closing]
   */
  release(lease, closing = false) {
    call("POST", `/review/${lease}/leave`, {}, { keepalive: closing }).catch(() => null);
  }

  async beat() {
    const { desk } = this;
    if (!desk || this.busy || this.outbox.state === "stopped") return;
    try {
      const answer = await this.lease.call("POST", "/heartbeat", { active_seconds: this.clock.take() });
      if (answer?.until) desk.until = answer.until;
      this.status.left(this.desk);
    } catch (error) {
      if (desk === this.desk && error instanceof Problem && !error.passing) this.onstopped(error);
    }
    if (!this.ahead) return;
    const { lease } = this.ahead.review;
    await call("POST", `/review/${lease}/heartbeat`, { active_seconds: 0 }).catch((error) => { if (!error.passing) this.ahead = null; });
  }

  /** Everything that was typed is taken and saved. False where that is not so, and says why. */
  async settled() {
    const cell = this.current;
    if (cell && this.desk.edited(cell) && !this.takeTyped(cell)) return false;
    const kept = [...this.desk.drafts.keys()].find((each) => this.desk.edited(each));
    if (kept) {
      this.go(kept);
      this.hint("This was typed and not taken yet: Enter takes it, Esc puts back what was there.");
      return false;
    }
    await this.outbox.send();
    if (!this.outbox.empty) say("This document is not saved yet; it is tried again and again.");
    return this.outbox.empty;
  }

  /** Ends the work on this document and goes to the next that waits. */
  async complete() {
    await this.waiting(async () => {
      if (!(await this.settled())) return;
      const open = this.desk.nextOpen(null, 1);
      if (open) {
        this.go(open);
        return this.hint(`${this.desk.left} left: settle ${this.desk.left === 1 ? "it" : "them"} first. F3 walks the fields of a rule that fails.`);
      }
      await this.asked;
      if (this.ahead) return this.completeBehind();
      await this.end("/complete", {});
    });
  }

  /** Everything is saved and nothing is open: the next document is shown at once, and this one completed behind it. */
  async completeBehind() {
    const { desk, lease } = this;
    const { id } = desk.document;
    const body = { active_seconds: this.clock.take() };
    const done = this.insist(() => lease.call("POST", "/complete", body, { keepalive: true }));
    this.unfinished.set(id, null);
    this.completed.push(id);
    await this.onward();
    this.status.saved("saving");
    this.finishing = done.then(() => {
      this.unfinished.delete(id);
      if (this.outbox.empty) this.status.saved("saved");
    }, (error) => {
      this.completed = this.completed.filter((each) => each !== id);
      this.unfinished.set(id, error);
      this.onunfinished(id, error);
    });
  }

  /**
   * Ends the lease by a call and shows the next document.
   * @param {string} path
   * @param {Record<string, unknown>} body
   */
  async end(path, body) {
    clearTimeout(this.aheadTimer);
    await this.asked;
    const told = { active_seconds: this.clock.take(), ...body };
    try {
      await this.insist(() => this.lease.call("POST", path, told));
      this.completed.push(this.desk.document.id);
      await this.onward();
    } catch (error) {
      if (!(error instanceof Problem) || !["open-fields", "failed-checks"].includes(error.code)) throw error;
      const first = error.errors.map((each) => this.desk.cellOf(each.path)).find((cell) => this.desk.index.has(cell));
      if (first) this.go(first);
      this.hint(error.message);
    }
  }

  /** To the next document: at once, where it was fetched ahead. */
  async onward() {
    const [review, pictures] = await this.takeNext();
    if (review) this.see(review, pictures);
    else await this.rest();
  }

  async takeNext() {
    const { ahead } = this;
    this.ahead = null;
    const review = ahead?.review ?? (await this.following());
    delete sessionStorage[ASK];
    return [review, ahead?.pictures];
  }

  /** An empty desk, and what waits elsewhere. */
  async rest() {
    clearTimeout(this.aheadTimer);
    const { counts = {} } = (await call("GET", "/review/queue?state=waiting").catch(() => null)) ?? {};
    byId("panes").hidden = true;
    byId("rest").hidden = false;
    document.title = "Nothing waits \u00b7 Postroom";
    history.replaceState(null, "", "/review/next");
    const elsewhere = [["leased", "at other desks"], ["parked", "put aside"], ["escalated", "with supervisors"]].filter(([state]) => counts[state]);
    byId("elsewhere").replaceChildren(...elsewhere.map(([state, words]) => h("li", {}, h("a", { href: `/review?state=${state}` }, `${counts[state]} ${words}`))));
    byId("reopen").hidden = !this.completed.length;
    byId("rest-main").focus();
  }

  /** Leaves the document as it is and goes to the list. */
  async leave() {
    await this.waiting(async () => {
      await this.letGo();
      location.assign("/review");
    });
  }

  async letGo() {
    clearTimeout(this.aheadTimer);
    await this.outbox.send();
    this.left.add(this.desk.document.id);
    this.giveBack(false);
    if (this.outbox.empty) await this.lease.call("POST", "/leave", { active_seconds: this.clock.take() }).catch(() => null);
  }

  /** The next document, this one left as it is. */
  async skip() {
    await this.waiting(async () => {
      if (this.current && this.desk.edited(this.current)) this.takeTyped(this.current);
      await this.asked;
      const [review, pictures] = await this.takeNext();
      if (!review) return say("No other document waits.");
      await this.letGo();
      this.see(review, pictures);
    });
  }

  /** The document before, this one left as it is. */
  async back() {
    const here = this.trail.lastIndexOf(this.desk.document.id);
    const before = this.trail[here - 1];
    if (!before) return say("There is no document before this one.");
    await this.waiting(async () => {
      const review = await call("POST", `/review/documents/${before}/open`, {});
      await this.letGo();
      this.trail.length = here - 1;
      this.see(review);
    });
  }

  /** Takes the last act back, on this document or by reopening the one completed last. */
  async undo() {
    const cell = this.desk && this.current;
    if (cell && !byId("panes").hidden && this.desk.edited(cell)) {
      const untyped = { cell, text: this.desk.shown(cell) };
      this.type(cell, this.desk.base(cell));
      this.untyped = untyped;
      return;
    }
    if (this.replaced) {
      const id = this.replaced;
      this.replaced = null;
      return this.waiting(() => call("POST", `/review/replacements/${id}/undo`, {}).then(() => say("Taken back throughout the batch.")));
    }
    if (byId("panes").hidden || (this.acted <= 0 && this.completed.length)) return this.reopen();
    await this.step("undo");
    this.acted -= 1;
  }

  async redo() {
    if (this.untyped) {
      const { cell, text } = this.untyped;
      this.untyped = null;
      this.go(cell);
      return this.type(cell, text);
    }
    await this.step("redo");
    this.acted += 1;
  }

  /** @param {"undo" | "redo"} way */
  async step(way) {
    await this.waiting(async () => {
      await this.outbox.send();
      if (!this.outbox.empty) return say("This can be undone once everything is saved.");
      if (!this.desk[way]) return say(`There is nothing to ${way}.`);
      const answer = await this.lease.call("POST", `/${way}`, {});
      this.answered(answer, []);
      const cell = answer.pointer && this.desk.cellOf(answer.pointer);
      if (cell && this.desk.index.has(cell)) this.go(cell);
    });
  }

  /** The document completed last, opened again. */
  async reopen() {
    const last = this.completed.at(-1);
    if (!last) return say("There is nothing to undo.");
    await this.waiting(async () => {
      await this.finishing;
      const review = await call("POST", `/review/documents/${last}/open`, {});
      if (!byId("panes").hidden) await this.letGo();
      this.completed.pop();
      this.see(review);
      this.acted = 1;
      say("Opened again. Ctrl+Z takes back what was done last.");
    });
  }

  /**
   * Has the document read anew as another type, and waits until it is there.
   * @param {string} type
   */
  async retype(type) {
    await this.waiting(async () => {
      if (!(await this.settled())) return;
      await this.lease.call("POST", "/type", { type });
      this.shade("Reading the document as the other type\u2026");
      try {
        for (;;) {
          await new Promise((go) => window.setTimeout(go, ASK_AGAIN));
          const review = await this.lease.call("GET", "").catch((error) => {
            if (error instanceof Problem && error.status === 425) return null;
            throw error;
          });
          if (!review) continue;
          this.shade(null); // nothing can have the cursor behind it
          return this.see(review, this.pictures);
        }
      } finally {
        this.shade(null);
      }
    });
  }

  /**
   * Says over the panes that something is being waited for.
   * @param {string | null} words
   */
  shade(words) {
    byId("panes").inert = words !== null;
    byId("shade").textContent = words ?? "";
    byId("shade").hidden = words === null;
  }

  /** The same document once more, after its lease was lost; what was typed here is sent again. @param {boolean} steal */
  async again(steal) {
    const { drafts } = this.desk;
    const review = await call("POST", `/review/documents/${this.desk.document.id}/open`, steal ? { steal } : {});
    for (const [cell, text] of drafts) this.outbox.draft(cell, text);
    byId("notice").replaceChildren();
    this.take(review, this.pictures);
  }
}
