// @ts-check
/** What else could stand in a field. Nothing is picked unless a person points at it. */

import { h, paper } from "./dom.js";

/** @typedef {{value: any, because: string, note: string | null, page: number | null, polygon: [number, number][] | null}} Suggestion */

/** @type {Record<string, string>} */
const BECAUSE = {
  runner_up: "read as", second_reader: "second reader", master: "on file", computed: "computed", ditto: "same as before", history: "seen before",
  first_key: "the first person", second_key: "the second person", possible: "possible",
};

export class Suggestions {
  /** @param {(suggestion: Suggestion) => void} picked */
  constructor(picked) {
    this.picked = picked;
    this.list = h("ul", { id: "suggestions", role: "listbox", "aria-label": "Suggestions" });
    this.list.hidden = true;
    document.body.append(this.list);
    /** @type {Suggestion[]} */
    this.items = [];
    this.at = -1;
    /** @type {HTMLInputElement | null} */
    this.input = null;
  }

  get isOpen() { return !this.list.hidden; }

  /**
   * @param {HTMLInputElement} input
   * @param {Suggestion[]} items
   */
  open(input, items) {
    [this.input, this.items, this.at] = [input, items.slice(0, 9), -1];
    this.draw();
    const { left, bottom, top, width } = input.getBoundingClientRect();
    this.list.hidden = false;
    const tall = this.list.getBoundingClientRect().height;
    const { style } = this.list;
    style.setProperty("left", `${Math.max(8, Math.min(left, innerWidth - 380))}px`);
    style.setProperty("top", `${bottom + tall > innerHeight ? top - tall - 2 : bottom + 2}px`);
    style.setProperty("min-width", `${width}px`);
  }

  draw() {
    const rows = this.items.map((item, place) => h("li", { role: "option", id: `suggestion-${place}`, "aria-selected": String(place === this.at), onmousedown: (/** @type {Event} */ event) => { event.preventDefault(); this.pick(place); } },
      h("kbd", {}, place + 1), h("span", { class: "value" }, paper(item.value)), h("span", { class: "quiet small" }, BECAUSE[item.because] ?? item.because, item.note ? " \u00b7 " : "", item.note ? paper(item.note) : null)));
    this.list.replaceChildren(...(rows.length ? rows : [h("li", { class: "quiet", role: "option", "aria-disabled": "true" }, "There is nothing to suggest here.")]));
    if (this.at >= 0) this.input?.setAttribute("aria-activedescendant", `suggestion-${this.at}`);
  }

  /** @param {number} place */
  pick(place) {
    const item = this.items[place];
    this.close();
    if (item) this.picked(item);
  }

  close() {
    this.list.hidden = true;
    this.input?.removeAttribute("aria-activedescendant");
  }

  /**
   * A key while the list is open. True where it was meant for the list.
   * @param {string} combo
   */
  key(combo) {
    if (/^[1-9]$/.test(combo)) this.pick(Number(combo) - 1);
    else if (combo === "ArrowDown" || combo === "ArrowUp") {
      this.at = (this.at + (combo === "ArrowDown" ? 1 : -1) + this.items.length) % Math.max(this.items.length, 1);
      this.draw();
    } else if (combo === "Enter" && this.at >= 0) this.pick(this.at);
    else if (combo === "Escape") this.close();
    else {
      this.close();
      return false;
    }
    return true;
  }
}
