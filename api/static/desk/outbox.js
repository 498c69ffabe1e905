// @ts-check
/**
 * Acts on their way to the service. Each is kept with the browser until the service has answered it, so that neither a dropped
 * connection nor a reload, an expired session or a lost lease loses one.
 */

import { Problem } from "./api.js";

/** @typedef {import("./model.js").Act} Act */
/** @typedef {"saved" | "saving" | "retrying" | "stopped"} SaveState */

const WAITS = [500, 1000, 2000, 4000, 8000, 15000];
const AT_ONCE = 100;

export class Outbox {
  /**
   * @param {string} documentId
   * @param {{send: (acts: Act[]) => Promise<any>, answered: (answer: any, acts: Act[]) => void,
   *          changed: (state: SaveState) => void, stopped: (problem: Problem) => void,
   *          setAside: (act: Act, problem: Problem) => void}} desk
   */
  constructor(documentId, desk) {
    this.key = `postroom-desk:${documentId}`;
    this.desk = desk;
    /** @type {SaveState} */
    this.state = "saved";
    /** @type {Act[]} */
    this.acts = [];
    /** @type {Record<string, string>} */
    this.drafts = {};
    this.failures = 0;
    this.atOnce = AT_ONCE;
    this.timer = 0;
    /** @type {Promise<void> | null} */
    this.sending = null;
    this.restore();
  }

  restore() {
    try {
      const kept = JSON.parse(sessionStorage.getItem(this.key) ?? "{}");
      this.acts = kept.acts ?? [];
      this.drafts = kept.drafts ?? {};
    } catch { /* a browser that keeps nothing, or something that is not ours */ }
  }

  keep() {
    try {
      const empty = !this.acts.length && !Object.keys(this.drafts).length;
      if (empty) sessionStorage.removeItem(this.key);
      else sessionStorage.setItem(this.key, JSON.stringify({ acts: this.acts, drafts: this.drafts }));
    } catch { /* full or forbidden: what is in the page is still sent */ }
  }

  /**
   * What is being typed in a field; null once it is not any more.
   * @param {string} cell
   * @param {string | null} text
   */
  draft(cell, text) {
    if (text === null) delete this.drafts[cell];
    else this.drafts[cell] = text;
    this.keep();
  }

  /** @param {Act} act what was being typed in its field is no more */
  push(act) {
    this.acts.push(act);
    delete this.drafts[act.pointer];
    this.keep();
    if (this.state !== "stopped") this.send();
  }

  get empty() { return this.acts.length === 0; }

  /** Sends what waits, now. Settles when the service has answered it all, or cannot. */
  send() {
    clearTimeout(this.timer);
    this.sending ??= this.run().finally(() => { this.sending = null; });
    return this.sending;
  }

  /** Begins again after having been stopped. */
  resume() {
    this.failures = 0;
    return this.empty ? this.change("saved") : this.send();
  }

  async run() {
    while (!this.empty) {
      const acts = this.acts.slice(0, this.atOnce);
      this.change(this.failures ? "retrying" : "saving");
      try {
        const answer = await this.desk.send(acts);
        this.failures = 0;
        this.done(acts);
        this.desk.answered(answer, acts);
      } catch (error) {
        if (this.singled(error, acts)) continue;
        this.failed(/** @type {Error} */ (error));
        return;
      }
    }
    this.change("saved");
  }

  /** @param {Act[]} acts */
  done(acts) {
    this.acts.splice(0, acts.length);
    this.keep();
  }

  /**
   * One act that the service does not understand must not hold up the others: sends them one by one and sets that one aside.
   * @param {unknown} error
   * @param {Act[]} acts
   */
  singled(error, acts) {
    if (!(error instanceof Problem) || ![400, 413, 422].includes(error.status)) return false;
    if (acts.length === 1) {
      this.done(acts);
      this.desk.setAside(acts[0], error);
    }
    this.atOnce = acts.length === 1 ? AT_ONCE : 1;
    return true;
  }

  /** @param {Error & {passing?: boolean}} error */
  failed(error) {
    if (error.passing) {
      this.change("retrying");
      this.timer = window.setTimeout(() => this.send(), WAITS[Math.min(this.failures++, WAITS.length - 1)]);
      return;
    }
    this.change("stopped");
    if (error instanceof Problem) this.desk.stopped(error);
    else throw error;
  }

  /** @param {SaveState} state */
  change(state) {
    this.state = state;
    this.desk.changed(state);
  }
}
