// @ts-check
/** The line above (what document, how much is left, how long it is mine) and the line below (is it saved). */

import { byId, h, paper, write } from "./dom.js";
import { span } from "./wording.js";

/** @typedef {import("./model.js").Desk} Desk */

const SAVED = {
  saving: ["saving\u2026", ""], retrying: ["NOT SAVED \u2013 retrying", "bad"], stopped: ["NOT SAVED \u2013 kept in this page", "bad"],
};

export class Status {
  constructor() {
    /** @type {Date | null} */
    this.until = null;
    /** @type {Date | null} */
    this.deadline = null;
    window.setInterval(() => this.tick(), 1000);
  }

  /** @param {Desk} desk */
  document(desk) {
    const { document: file, review } = desk;
    byId("type").textContent = file.type_title ?? file.type;
    byId("control").replaceChildren(paper(file.control_number ?? file.file_name));
    byId("control").title = `${file.file_name}, batch ${file.batch_name ?? file.batch_id}`;
    const stage = { second_key: "second key: type what the paper says", adjudicate: "two people keyed different values" }[/** @type {string} */ (file.stage)];
    const note = [stage, file.note].filter(Boolean).join(" \u00b7 ");
    byId("note").replaceChildren(...(note ? [paper(note)] : []));
    byId("note").title = note;
    byId("note").hidden = !note;
    byId("waiting").textContent = review.waiting === undefined ? "" : `${review.waiting} more waiting`;
    this.deadline = file.deadline ? new Date(file.deadline) : null;
    document.title = `${file.type_title ?? file.type} \u00b7 Postroom`;
    this.left(desk);
  }

  /** @param {Desk} desk */
  left(desk) {
    const { left } = desk;
    const shown = byId("left");
    const words = left ? `${left} of ${Math.max(desk.most, left)} left` : "all settled";
    write(shown, words);
    shown.className = `chip ${left ? "s-look" : "s-confirmed"}`;
    this.until = desk.until ? new Date(desk.until) : null;
    this.tick();
  }

  tick() {
    const now = Date.now();
    if (this.until) set("lease", `yours for ${span((this.until.getTime() - now) / 1000)}`);
    if (!this.deadline) return set("deadline", "");
    const seconds = (this.deadline.getTime() - now) / 1000;
    set("deadline", seconds < 0 ? `overdue by ${span(-seconds)}` : `due in ${span(seconds)}`);
    byId("deadline").classList.toggle("bad", seconds < 3600);
  }

  /** Nothing was done to the document yet. */
  fresh() {
    set("saved", "no changes yet");
    byId("saved").className = "";
    byId("saved").dataset.state = "saved";
  }

  /** @param {import("./outbox.js").SaveState} state */
  saved(state) {
    const [words, look] = state === "saved" ? [`saved ${new Date().toTimeString().slice(0, 8)}`, "ok"] : SAVED[state];
    const shown = byId("saved");
    shown.textContent = words;
    shown.className = look;
    shown.dataset.state = state;
  }

  /**
   * @param {Desk} desk
   * @param {number} page
   */
  page(desk, page) {
    const pages = desk.document.pages;
    set("page-number", `page ${pages.indexOf(page) + 1} of ${pages.length}`);
    this.pages(desk, page);
  }

  /**
   * A button per page, saying how much is open on it.
   * @param {Desk} desk
   * @param {number | null} shown
   */
  pages(desk, shown) {
    const strip = byId("pages");
    strip.hidden = desk.document.pages.length < 2;
    if (strip.hidden) return;
    const counts = new Map();
    for (const cell of desk.open) {
      const page = desk.isOpen(cell) && desk.evidenceOf(cell)[0]?.page;
      if (page) counts.set(page, (counts.get(page) ?? 0) + 1);
    }
    const known = new Map([...strip.children].map((button) => [button.dataset.page, button]));
    for (const [place, page] of desk.document.pages.entries()) {
      const button = known.get(String(page)) ?? strip.appendChild(h("button", { type: "button", "data-page": page }));
      known.delete(String(page));
      const open = counts.get(page);
      const words = open ? `${place + 1} \u00b7 ${open} open` : String(place + 1);
      write(button, words);
      button.setAttribute("aria-label", `Page ${place + 1}${open ? `, ${open} open` : ""}`);
      if (page === shown) button.setAttribute("aria-current", "page");
      else button.removeAttribute("aria-current");
      button.tabIndex = page === shown ? 0 : -1;
    }
    for (const button of known.values()) button.remove();
  }
}

/**
 * @param {string} id
 * @param {string} words
 */
function set(id, words) { write(byId(id), words); }

const IDLE_SECONDS = 30;

/** How long a person is really at work: gaps of less than half a minute between what they do, while the page is seen. */
export class ActiveTime {
  constructor() {
    this.seconds = 0;
    this.last = performance.now();
    this.since = performance.now();
    for (const kind of ["keydown", "pointerdown", "pointermove", "wheel", "input"]) {
      document.addEventListener(kind, () => this.note(), { capture: true, passive: true });
    }
    document.addEventListener("visibilitychange", () => { this.last = performance.now(); });
  }

  note() {
    const now = performance.now();
    const gap = (now - this.last) / 1000;
    if (gap < IDLE_SECONDS && document.visibilityState === "visible") this.seconds += gap;
    this.last = now;
  }

  /** The seconds since asked for last. */
  take() {
    const seconds = Math.round(this.seconds * 10) / 10;
    this.seconds = 0;
    return seconds;
  }

  /** A field begins. */
  begin() { this.since = performance.now(); }

  /** Seconds since the field began. */
  get spent() { return Math.round(Math.min((performance.now() - this.since) / 1000, 600) * 10) / 10; }
}
