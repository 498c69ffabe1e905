// @ts-check
/** What is known of the current field: its state, what was read, why the machine did not settle it, what fails. */

import { fill, h, paper } from "./dom.js";
import { written } from "./pointers.js";
import { STATES, checkWords, difference, reasonWords, signWords } from "./wording.js";

/** @typedef {import("./model.js").Desk} Desk */

export class About {
  /** @param {HTMLElement} root */
  constructor(root) {
    this.root = root;
    this.whole = false;
    /** @type {string | null} what to say of the field beside what is known */
    this.hint = null;
  }

  /**
   * @param {Desk} desk
   * @param {string | null} cell
   * @param {string} name
   */
  show(desk, cell, name) {
    if (!cell) return this.root.replaceChildren();
    const status = desk.status(cell);
    const [icon, word] = STATES[status];
    const section = desk.titles.get(cell);
    const head = h("p", { class: "head" }, h("strong", {}, section ? h("span", { class: "quiet" }, `${section}: `) : null, name), h("span", { class: `chip s-${status}` }, h("span", { "aria-hidden": "true" }, icon), ` ${word}`), ...this.reading(desk, cell));
    fill(this.root, head, ...this.troubles(desk, cell), ...this.meaning(desk, cell), ...(this.whole ? this.reasons(desk, cell) : []));
    this.root.classList.toggle("whole", this.whole);
  }

  /**
   * @param {Desk} desk
   * @param {string} cell
   */
  reading(desk, cell) {
    const [first] = desk.evidenceOf(cell);
    const keyed = desk.disputed.get(cell);
    if (keyed) return [h("span", {}, "one keyed ", paper(written(keyed.first) || "nothing"), ", another ", paper(written(keyed.second) || "nothing"))];
    if (!first || desk.blind.has(cell)) return [h("span", { class: "quiet" }, desk.field(cell).expected)];
    const machine = desk.machine(cell);
    const parts = [];
    if (machine) parts.push(h("span", { class: "quiet" }, "read ", paper(first.text ?? machine)));
    if (machine && machine !== first.text && machine !== desk.shown(cell)) parts.push(h("span", { class: "quiet" }, "as ", paper(machine)));
    if (first.confidence > 0) parts.push(h("span", { class: "quiet n" }, `${(first.confidence * 100).toFixed(first.confidence > 0.99 ? 1 : 0)} % sure`));
    const reasons = first.accepted ? [] : first.review.reasons;
    if (reasons.length) parts.push(h("span", { class: "open" }, reasons.map(reasonWords).join("; ")));
    return parts;
  }

  /**
   * @param {Desk} desk
   * @param {string} cell
   */
  troubles(desk, cell) {
    const said = [];
    const refusal = desk.preview?.refused.get(cell) ?? desk.refused.get(cell);
    if (refusal) said.push(h("p", { class: "bad", role: "alert" }, refusal));
    else if (this.hint) said.push(h("p", { class: "open", role: "alert" }, this.hint));
    for (const check of desk.failing(cell).slice(0, this.whole ? 9 : 2)) {
      const off = difference(check);
      said.push(h("p", { class: "bad" }, checkWords(check), off === null ? "" : `, difference ${off}`, check.soft ? h("span", { class: "quiet" }, " (you may take it as it is)") : null));
    }
    return said;
  }

  /**
   * What the service will make of what is being typed, and a long value in full.
   * @param {Desk} desk
   * @param {string} cell
   */
  meaning(desk, cell) {
    const parsed = desk.preview?.values.get(cell);
    if (desk.edited(cell) && parsed !== undefined && parsed !== desk.shown(cell)) return [h("p", {}, "\u2192 ", paper(parsed))];
    const text = desk.shown(cell);
    return text.length > 44 ? [h("p", { class: "long" }, paper(text))] : [];
  }

  /**
   * @param {Desk} desk
   * @param {string} cell
   */
  reasons(desk, cell) {
    const [first] = desk.evidenceOf(cell);
    /** @type {HTMLElement[]} */
    const rows = [];
    const add = (/** @type {string} */ name, /** @type {string} */ words) => { if (words) rows.push(h("dt", {}, name), h("dd", {}, words)); };
    if (first) {
      add("speaks for it", first.because.map(signWords).join(", "));
      add("against it", [...first.review.reasons.map(reasonWords), ...desk.failing(cell).map(checkWords)].join("; "));
      if (first.page) add("where", `page ${first.page}, from ${{ ocr: "the picture", text: "the PDF's own text", mark: "a check box", barcode: "a bar code", derived: "other values", human: "a person" }[first.source] ?? first.source}`);
      if (first.review.by) add("settled by", first.review.by);
    } else add("read", "nothing was found here");
    add("expected", desk.field(cell).expected);
    const document = desk.review.reasons ?? desk.document.reasons ?? [];
    add("document", document.map(reasonWords).join("; "));
    return [h("dl", {}, ...rows)];
  }
}
