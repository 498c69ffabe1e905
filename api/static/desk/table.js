// @ts-check
/** A table of line items: columns that hold something, rows built in handfuls as they come into sight, running sums and what is off. */

import { fill, h, write } from "./dom.js";
import { money } from "./pointers.js";
import { checkWords, difference } from "./wording.js";

const HANDFUL = 20;
const ROW_HEIGHT = 28;
/** Widths by kind, in pixels. @type {Record<string, string>} */
const WIDTHS = {
  money: "5.4rem", date: "5.9rem", code: "4.4rem", icd: "5rem", quantity: "3.6rem", rate: "3.6rem", mark: "3.4rem", choice: "5.4rem",
  npi: "6.6rem", identifier: "7rem", text: "minmax(9rem, 1fr)",
};

/** @typedef {import("./fields.js").Fields} Fields */
/** @typedef {import("./model.js").Table} Table */

export class TablePart {
  /**
   * @param {Table} table
   * @param {Fields} fields
   * @param {string} title
   * @param {string} id
   */
  constructor(table, fields, title, id) {
    this.table = table;
    this.fields = fields;
    this.columns = table.columns.filter((column) => fields.allShown || this.used(column.key));
    if (!this.columns.length) this.columns = table.columns.slice(0, 6);
    this.keys = new Set(this.columns.map((column) => column.key));
    this.nested = /\/\d+\/.*\/\d+\//.test(`${table.at}/`);
    this.handfuls = Array.from({ length: Math.ceil(table.rows / HANDFUL) }, () => h("div", { class: "handful", role: "rowgroup" }));
    this.built = new Set();
    this.totals = this.columns.map(() => h("div", { role: "cell", class: "n" }));
    this.sums = h("div", { class: "row sums", role: "row" }, h("div", { role: "rowheader" }, "\u03a3"), ...this.totals);
    this.balance = h("ul", { class: "balance", "aria-live": "polite" });
    this.box = this.make(title, id);
    this.refreshFoot();
    this.watch();
  }

  /** @param {string} key */
  used(key) {
    const { desk } = this.fields;
    for (let row = 0; row < this.table.rows; row++) {
      const cell = `${this.table.at}/${row}/${key}`;
      if (desk.shown(cell) !== "" || desk.isOpen(cell)) return true;
    }
    return false;
  }

  /**
   * @param {string} title
   * @param {string} id
   */
  make(title, id) {
    const hidden = this.table.columns.length - this.columns.length;
    const more = h("button", { type: "button", class: "plain small", tabindex: "-1", "data-action": "show_empty" }, this.fields.allShown ? "hide empty" : `${hidden} empty columns`);
    more.hidden = !hidden && !this.fields.allShown;
    const add = h("button", { type: "button", class: "plain small", tabindex: "-1", "data-insert": `${this.table.at}/${this.table.rows}` }, "add a row");
    const short = this.nested ? title.slice(title.lastIndexOf(",") + 2) : title;
    const rows = this.nested || !this.table.rows ? null : h("span", { class: "small" }, this.table.rows === 1 ? "1 row" : `${this.table.rows} rows`);
    const heading = h("h2", { id }, h("span", {}, short), rows, more, add);
    const names = this.columns.map((column) => h("div", { role: "columnheader", class: column.sum ? "n" : "", title: column.label }, column.label));
    const head = h("div", { role: "rowgroup", class: "head" }, h("div", { class: "row", role: "row" }, h("div", { role: "columnheader" }, "#"), ...names));
    const foot = this.table.rows > 1 && !this.nested ? h("div", { role: "rowgroup", class: "foot" }, this.sums) : null;
    const grid = h("div", { class: "grid", role: "table", "aria-labelledby": id, "aria-rowcount": this.table.rows + 2 }, head, ...this.handfuls);
    if (foot) grid.append(foot);
    grid.style.setProperty("--columns", ["2.1rem", ...this.columns.map((column) => WIDTHS[column.kind] ?? WIDTHS.identifier)].join(" "));
    this.handfuls.forEach((handful, place) => {
      const rows = Math.min(HANDFUL, this.table.rows - place * HANDFUL);
      handful.style.setProperty("height", `${rows * ROW_HEIGHT}px`);
    });
    const box = h("section", { class: `group lines${this.nested ? " nested" : ""}`, "aria-labelledby": id }, heading, this.table.rows ? grid : null, this.balance);
    box.hidden = !this.table.rows && !this.fields.allShown;
    return box;
  }

  watch() {
    this.sight = new IntersectionObserver((entries) => {
      for (const entry of entries) if (entry.isIntersecting) this.buildHandful(this.handfuls.indexOf(/** @type {any} */ (entry.target)));
    }, { rootMargin: "300px" });
    for (const handful of this.handfuls) this.sight.observe(handful);
  }

  /** The table is shown no more. */
  end() { this.sight?.disconnect(); }

  /** @param {string} cell of this table */
  shows(cell) { return this.keys.has(this.fields.desk.inTable(cell)?.key ?? ""); }

  /** @param {string} cell the rows around it are built */
  build(cell) {
    this.buildHandful(Math.floor((this.fields.desk.inTable(cell)?.row ?? 0) / HANDFUL));
  }

  /** @param {number} place */
  buildHandful(place) {
    if (this.built.has(place) || place < 0) return;
    this.built.add(place);
    const [first, last] = [place * HANDFUL, Math.min((place + 1) * HANDFUL, this.table.rows)];
    this.handfuls[place].append(...Array.from({ length: last - first }, (_, row) => this.row(first + row)));
    this.sight?.unobserve(this.handfuls[place]);
  }

  /** @param {number} row */
  row(row) {
    const box = h("div", { class: "row", role: "row", "aria-rowindex": row + 2 }, h("div", { class: "no", role: "rowheader" }, row + 1));
    for (const column of this.columns) box.append(this.cell(`${this.table.at}/${row}/${column.key}`, column.label, row));
    return box;
  }

  /**
   * @param {string} cell
   * @param {string} label
   * @param {number} row
   */
  cell(cell, label, row) {
    const made = this.fields.make(cell, `${label}, row ${row + 1}`, null);
    made.box = h("div", { role: "cell" }, made.input, made.icon);
    this.fields.refresh(cell);
    return made.box;
  }

  /** Sums of the columns and the checks that touch the table. */
  refreshFoot() {
    const { desk } = this.fields;
    this.columns.forEach(({ key, sum }, place) => {
      const total = sum ? desk.sum(this.table, key) : null;
      write(this.totals[place], total === null ? "" : money(total));
    });
    const touching = desk.failed.filter((check) => desk.pointersOf(check).some((cell) => desk.inTable(cell)?.table === this.table));
    const told = touching.slice(0, 3).map((check) => {
      const off = difference(check);
      return h("li", {}, h("span", {}, checkWords(check)), off === null ? null : h("strong", {}, `difference ${off}`), h("kbd", {}, "F3"));
    });
    const rest = touching.length - told.length;
    fill(this.balance, ...told, ...(rest > 0 ? [h("li", { class: "quiet" }, `and ${rest} more`)] : []));
    this.balance.hidden = !told.length;
  }
}
