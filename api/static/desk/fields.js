// @ts-check
/** The fields of a document, grouped as on paper, each in an input of its own; tables build their rows as they come into sight. */

import { h, write } from "./dom.js";
import { patternOf } from "./pointers.js";
import { TablePart } from "./table.js";
import { STATES } from "./wording.js";

/** @typedef {import("./model.js").Desk} Desk */
/** @typedef {{box: HTMLElement, input: HTMLInputElement, icon: HTMLElement, word: HTMLElement | null, label: string, look: string}} Cell */

export class Fields {
  /**
   * @param {HTMLElement} root
   * @param {Desk} desk
   */
  constructor(root, desk) {
    this.root = root;
    this.desk = desk;
    /** @type {Map<string, Cell>} */
    this.cells = new Map();
    /** @type {Map<import("./model.js").Table, TablePart>} */
    this.parts = new Map();
    /** @type {string | null} */
    this.current = null;
    this.allShown = false;
    /** @type {{box: HTMLElement, count: HTMLElement, cells: string[]}[]} */
    this.groups = [];
  }

  /** Shows the whole document anew. */
  render() {
    for (const table of this.tables) table.end();
    this.cells.clear();
    this.parts.clear();
    this.groups = [];
    this.forms = h("div", { hidden: true });
    this.root.classList.toggle("all", this.allShown);
    const repeats = this.desk.repeats.map(({ at, label, count }) => h("button", { type: "button", class: "plain small", tabindex: "-1", "data-insert": `${at}/${count}` }, `add a ${label.toLowerCase()}`));
    this.root.replaceChildren(...this.desk.sections.map((section, place) => this.section(section, place)), h("p", { class: "repeats" }, ...repeats), this.forms);
  }

  /**
   * @param {import("./model.js").Section} section
   * @param {number} place
   */
  section(section, place) {
    const id = `section-${place}`;
    if (section.table) {
      const table = new TablePart(section.table, this, section.title, id);
      this.parts.set(section.table, table);
      return table.box;
    }
    const count = h("button", { type: "button", class: "plain small", tabindex: "-1", "data-action": "show_empty" });
    const box = h("section", { class: "group", "aria-labelledby": id }, h("h2", { id }, h("span", {}, section.title), count));
    for (const cell of section.fields ?? []) box.append(this.line(cell));
    this.groups.push({ box, count, cells: section.fields ?? [] });
    this.countEmpty(this.groups.at(-1));
    return box;
  }

  /**
   * A field with its label beside it.
   * @param {string} cell
   */
  line(cell) {
    const { label, required } = this.desk.field(cell);
    const made = this.make(cell, label, h("span", { class: "word" }));
    const name = h("label", { for: made.input.id }, label, required ? h("span", { class: "required", title: "must be there" }, "*") : null);
    made.box = h("div", { class: "field" }, made.icon, name, made.input, made.word);
    this.refresh(cell);
    return made.box;
  }

  /**
   * The input of a cell; its box is set by who places it.
   * @param {string} cell
   * @param {string} label
   * @param {HTMLElement | null} word
   * @returns {Cell}
   */
  make(cell, label, word) {
    const [kind, place] = [this.desk.field(cell).kind, this.desk.place(cell)];
    // Each field is in a form of its own, which goes nowhere. Browsers read whole forms whenever the cursor comes into one of their
    // fields, to fill in addresses and to keep what was typed: that took longer than all the desk does, and is not wanted here.
    this.forms.append(h("form", { id: `o-${place}`, method: "dialog" }));
    const input = h("input", {
      id: `f-${place}`, form: `o-${place}`, class: kind, autocomplete: "off", spellcheck: "false", dir: "auto", maxlength: "4000", "data-cell": cell,
      tabindex: place === 0 ? "0" : "-1",
    });
    const made = { box: input, input, icon: h("span", { class: "mark", "aria-hidden": "true" }), word, label, look: "" };
    this.cells.set(cell, made);
    return made;
  }

  /**
   * Shows how a cell stands now.
   * @param {string} cell
   */
  refresh(cell) {
    const made = this.cells.get(cell);
    if (!made) return;
    const { desk } = this;
    const [text, status] = [desk.shown(cell), desk.status(cell)];
    if (made.input.value !== text) made.input.value = text;
    if (made.word) made.box.hidden = !this.visible(cell);
    const look = `${made.word ? "field" : "cell"} s-${status}${cell === this.current ? " current" : ""}${desk.edited(cell) ? " edited" : ""}`;
    if (made.look === look) return;
    made.look = look;
    made.box.className = look;
    const [icon, word] = STATES[status];
    write(made.icon, icon);
    if (made.word) write(made.word, status === "empty" ? "" : word);
    made.input.setAttribute("aria-label", `${made.label}, ${word}`);
    made.input.setAttribute("aria-invalid", String(status === "refused" || status === "failed"));
  }

  /**
   * Fields with nothing in them that nobody asks for stay out of the way.
   * @param {string} cell
   */
  visible(cell) {
    if (this.allShown || cell === this.current) return true;
    const inTable = this.tableOf(cell);
    if (inTable) return inTable.shows(cell);
    return this.filled(cell);
  }

  /** @param {string} cell */
  filled(cell) {
    const { desk } = this;
    return desk.isOpen(cell) || desk.field(cell).required || desk.shown(cell) !== "" || desk.status(cell) !== "empty";
  }

  /** Shows how some cells stand now, and what is counted of all. @param {Iterable<string>} cells */
  refreshAll(cells) {
    for (const cell of cells) this.refresh(cell);
    for (const group of this.groups) this.countEmpty(group);
    for (const table of this.parts.values()) table.refreshFoot();
  }

  /** @param {{box: HTMLElement, count: HTMLElement, cells: string[]}} group */
  countEmpty({ box, count, cells }) {
    const empty = cells.filter((cell) => !this.filled(cell)).length;
    write(count, !empty ? "" : this.allShown ? "hide empty" : `${empty} empty`);
    count.hidden = !empty;
    box.classList.toggle("bare", empty === cells.length && !this.allShown);
  }

  /** Shows empty fields and columns, or hides them. */
  toggleEmpty() {
    this.allShown = !this.allShown;
    this.render();
  }

  /** @param {string} cell */
  tableOf(cell) {
    const place = this.desk.inTable(cell);
    return place ? this.parts.get(place.table) : undefined;
  }

  /** @returns {TablePart[]} */
  get tables() { return [...this.parts.values()]; }

  /**
   * Makes a cell the current one, building what is needed, without asking the service for anything.
   * @param {string} cell
   */
  choose(cell) {
    const before = this.current;
    this.current = cell;
    this.tableOf(cell)?.build(cell);
    if (before !== null && before !== cell) this.refresh(before);
    this.refresh(cell);
    if (before !== null) this.cells.get(before)?.input.setAttribute("tabindex", "-1");
    this.cells.get(cell)?.input.setAttribute("tabindex", "0");
  }

  /**
   * Puts the cursor into the current cell. Last of all that is done, so that the browser lays everything out once.
   * @param {{select?: boolean}} [how]
   */
  focus({ select = true } = {}) {
    const made = this.current === null ? undefined : this.cells.get(this.current);
    if (!made) return;
    made.input.focus({ preventScroll: true });
    if (select) made.input.select();
    made.box.scrollIntoView({ block: "nearest", inline: "nearest" });
    if (made.word && this.root.scrollLeft) this.root.scrollLeft = 0;
  }

  /** Puts the cursor back into the current field. */
  back() {
    if (this.current) this.focus({ select: false });
    else this.root.querySelector("input")?.focus();
  }

  /** @param {string} cell */
  input(cell) { return this.cells.get(cell)?.input ?? null; }

  /**
   * What a field is called, with the row it stands in.
   * @param {string} cell
   */
  name(cell) {
    const place = this.desk.inTable(cell);
    const label = this.desk.field(cell).label || patternOf(cell);
    return place ? `${label}, row ${place.row + 1}` : label;
  }
}
