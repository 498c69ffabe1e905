// @ts-check
/** The workbench's beginning: keys and mouse to actions, and what is said when something stops the work. */

import { Problem } from "./api.js";
import { ActiveTime } from "./status.js";
import { busy } from "./dialogs.js";
import { DOCUMENT_ACTIONS } from "./document_actions.js";
import { byId, h, say } from "./dom.js";
import { FIELD_ACTIONS, moveRows } from "./field_actions.js";
import { IMAGE_ACTIONS, listenToMouse } from "./image_actions.js";
import { KeyMap, pressed, spelled } from "./keymap.js";
import { Visit } from "./visit.js";
import { span } from "./wording.js";

const ACTIONS = { ...FIELD_ACTIONS, ...DOCUMENT_ACTIONS, ...IMAGE_ACTIONS };
/** Keys that stand in the line below, and their short words. @type {[string, string][]} */
const FOOT = [["confirm", "ok + next"], ["complete", "done + next"], ["cycle_check", "failed rule"], ["absent", "absent"], ["park", "aside"], ["reject", "reject"], ["undo", "undo"]];

/** The workbench as keys and mouse see it. */
export class Workbench extends Visit {
  /** Where the cursor is, the nearest place first. */
  places() {
    const here = document.activeElement;
    if (here?.closest("#image")) return ["image", "anywhere"];
    if (here instanceof HTMLInputElement && here.dataset.cell) return this.desk.inTable(here.dataset.cell) ? ["table", "field", "anywhere"] : ["field", "anywhere"];
    return ["anywhere"];
  }

  /** @param {string} id */
  run(id) { return ACTIONS[id]?.(this); }

  /** @param {KeyboardEvent} event */
  key(event) {
    if (busy() || event.isComposing) return;
    const combo = pressed(event);
    const meant = this.desk && !byId("panes").hidden ? this.keyAtWork(combo) : this.keyAtRest(combo);
    if (meant) event.preventDefault();
  }

  /**
   * A key while no document is open. True where it was meant for us.
   * @param {string} combo
   */
  keyAtRest(combo) {
    if (combo !== "Ctrl+Z" || !this.completed.length) return false;
    this.reopen();
    return true;
  }

  /**
   * True where the key was meant for us.
   * @param {string} combo
   */
  keyAtWork(combo) {
    if (this.suggestions.isOpen && this.suggestions.key(combo)) return true;
    const here = document.activeElement;
    const typing = here instanceof HTMLInputElement;
    const entry = this.keymap.find(combo, this.places(), typing);
    if (entry && ACTIONS[entry.id]) {
      // While an answer decides what comes next, a second key of the kind must not act on the wrong document.
      if (!this.busy) this.run(entry.id);
      return true;
    }
    if (combo !== "Escape" || typing) return false;
    this.fields.back();
    return true;
  }

  /** The main keys, as they are now. */
  footer() {
    byId("foot-keys").replaceChildren(...FOOT.map(([id, words]) => {
      const entry = this.keymap.entry(id);
      return h("button", { type: "button", tabindex: "-1", "data-action": id, title: entry?.does }, h("kbd", {}, entry ? spelled(this.keymap.keysOf(entry)[0]) : ""), h("span", {}, words));
    }));
  }

  listen() {
    document.addEventListener("keydown", (event) => this.key(event));
    byId("fields").addEventListener("input", (/** @type {Event} */ event) => {
      const input = /** @type {HTMLInputElement} */ (event.target);
      if (input.dataset.cell) this.type(input.dataset.cell, input.value);
    });
    byId("fields").addEventListener("focusin", (/** @type {Event} */ event) => {
      const cell = /** @type {HTMLElement} */ (event.target).dataset.cell;
      if (cell && cell !== this.current) this.go(cell, { select: false });
    });
    document.addEventListener("click", (event) => this.clicked(/** @type {Element} */ (event.target)));
    byId("image").addEventListener("blur", () => { this.words.cursor = null; });
    window.addEventListener("beforeunload", (event) => { if ([...this.unfinished.values()].includes(null) || (this.outbox && !this.outbox.empty)) event.preventDefault(); });
    window.addEventListener("focus", () => { if (this.outbox?.state === "retrying") this.outbox.send(); });
    window.addEventListener("online", () => { if (this.outbox?.state === "retrying") this.outbox.send(); });
    listenToMouse(this);
  }

  /** @param {Element} target */
  clicked(target) {
    const button = /** @type {HTMLElement | null} */ (target.closest("button, a"));
    if (!button) return;
    if (button.dataset.action) {
      this.run(button.dataset.action);
      if (button.closest("footer")) this.fields?.back();
    } else if (button.dataset.page) this.openPage(Number(button.dataset.page));
    else if (button.dataset.insert) moveRows(this, "insert", button.dataset.insert, null);
  }

  /**
   * The service does not take what was done: says why, and what can be done about it.
   * @param {Problem} problem
   */
  stopped(problem) {
    if (problem.status === 401) return this.signedOut();
    if (["lease-lost", "held"].includes(problem.code) || problem.status === 404) return this.lost(problem);
    this.notice(problem.message, [["Try again", () => this.outbox.resume()]]);
  }

  /** @param {string} documentId */
  async returnTo(documentId) {
    await this.waiting(async () => {
      await this.letGo();
      await this.start(documentId);
    });
  }

  signedOut() {
    const here = encodeURIComponent(location.pathname);
    this.notice("You are signed out. What you typed is kept in this tab and sent as soon as you have signed in again.", [["Try again", () => this.outbox.resume()]],
      h("a", { class: "button", href: `/sign-in?next=${here}` }, "Sign in again"));
  }

  /** @param {Problem} problem */
  lost(problem) {
    const until = problem.until ? ` for another ${span((new Date(problem.until).getTime() - Date.now()) / 1000)}` : "";
    const words = problem.holder ? `${problem.holder} has this document${until}. What you typed is kept in this page.` : "You no longer have this document: it was not touched for too long. What you typed is kept in this page.";
    /** @type {[string, () => unknown][]} */
    const ways = [["Open it again", () => this.regain(false)]];
    if (problem.holder && this.desk?.review.may?.steal) ways.push(["Take it from them", () => this.regain(true)]);
    this.notice(words, ways, h("a", { class: "button second", href: "/review" }, "To the list"));
  }

  /** @param {boolean} steal */
  async regain(steal) {
    await this.waiting(() => this.again(steal).catch((error) => {
      if (!(error instanceof Problem)) throw error;
      this.stopped(error);
    }));
  }

  /**
   * @param {string} words
   * @param {[string, () => unknown][]} ways
   * @param {...Node} more
   */
  notice(words, ways, ...more) {
    byId("notice").replaceChildren(h("div", { class: "notice bad", role: "alert" }, h("p", {}, words), h("div", { class: "row" }, ...more, ...ways.map(([name, way]) => h("button", { type: "button", class: "second", onclick: way }, name)))));
  }
}

async function begin() {
  const keymap = await KeyMap.load();
  const root = byId("bench");
  const wanted = JSON.parse(root.dataset.wanted || "{}");
  const bench = new Workbench(keymap, new ActiveTime(), wanted);
  bench.onstopped = (problem) => bench.stopped(problem);
  bench.onunfinished = (id, error) => bench.notice(`The document before was not completed: ${error.message} What you did to it is saved.`, [["Open it again", () => bench.returnTo(id)]]);
  bench.footer();
  bench.listen();
  try {
    await bench.start(root.dataset.document || null);
    root.dataset.begun = "yes";
  } catch (error) {
    if (error instanceof Problem && error.status === 404) return bench.notice("There is no such document, or it is none of those that people look at.", [], h("a", { class: "button", href: "/review" }, "To the list"));
    if (!(error instanceof Problem)) return bench.notice("The service does not answer. Load the page again in a moment.", []);
    bench.stopped(error);
  }
}

begin();
