// @ts-check
/** The page image: moved, enlarged and turned by one CSS transform; boxes of values drawn over it, the current one lit. */

import { drawn, h } from "./dom.js";

/** @typedef {[number, number, number, number]} Box left, top, right, bottom; 0..1 of the upright page */
/** @typedef {{cell: string, box: Box, open: boolean}} Spot */

const [LEAST, MOST] = [0.2, 8];
/** How high a lit value should be on the screen, in pixels. */
const READABLE = 21;
/** Enlargements that differ by less, as logarithms, are as good as each other. */
const ALIKE = 0.2;

/**
 * The box around a polygon.
 * @param {[number, number][]} polygon
 * @returns {Box}
 */
export function boxOf(polygon) {
  const [xs, ys] = [polygon.map(([x]) => x), polygon.map(([, y]) => y)];
  return [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)];
}

export class ImagePane {
  /** @param {HTMLElement} root the pane */
  constructor(root) {
    this.root = root;
    this.image = h("img", { alt: "", draggable: "false" });
    this.overlay = drawn("svg", { viewBox: "0 0 1 1", preserveAspectRatio: "none", "aria-hidden": "true" });
    this.marks = this.overlay.appendChild(drawn("g", {}));
    this.litMark = this.overlay.appendChild(drawn("rect", { class: "lit" }));
    this.cursorMark = this.overlay.appendChild(drawn("rect", { class: "cursor" }));
    this.sheet = h("div", { class: "paper" }, this.image, this.overlay);
    this.trouble = h("p", { class: "trouble", role: "status" });
    this.trouble.hidden = true;
    root.append(this.sheet, this.trouble);
    this.width = 1275;
    this.height = 1650;
    this.zoom = 1;
    this.x = 0;
    this.y = 0;
    /** Quarters to the right. */
    this.turn = 0;
    /** Chosen by hand: then it stays. */
    this.ownZoom = false;
    /** @type {number | null} */
    this.page = null;
    /** @type {Box | null} */
    this.lit = null;
    /** @type {Box | null} the words or the region that is marked */
    this.cursor = null;
    this.placed = false;
    /** @type {Spot[]} */
    this.spots = [];
    this.image.addEventListener("error", () => this.missing());
    /** How large the pane is; measured when it changes, since measuring makes the browser lay everything out. */
    this.view = root.getBoundingClientRect();
    new ResizeObserver(() => {
      const before = this.view;
      this.view = root.getBoundingClientRect();
      if (this.view.width && this.view.width !== before.width && this.page !== null) this.lit ? this.show(this.lit) : this.fit();
    }).observe(root);
  }

  /**
   * Shows a page. The picture may be on its way still; boxes and fields do not wait for it.
   * @param {number} page
   * @param {HTMLImageElement} picture
   */
  open(page, picture) {
    this.page = page;
    this.trouble.hidden = true;
    this.sheet.hidden = false;
    this.image.replaceWith(picture);
    this.image = picture;
    picture.alt = `Page ${page}`;
    picture.draggable = false;
    picture.onerror = () => this.missing();
    picture.onload = () => this.measure();
    if (picture.complete && picture.naturalWidth) this.measure();
    else if (picture.complete && picture.src) this.missing();
  }

  /** The picture has come: its size is known. */
  measure() {
    const { naturalWidth: width, naturalHeight: height } = this.image;
    const changed = width !== this.width || height !== this.height;
    [this.width, this.height] = [width, height];
    this.root.dataset.ready = String(this.page);
    if (changed || !this.placed) this.lit ? this.show(this.lit) : this.fit();
  }

  missing() {
    this.sheet.hidden = true;
    this.trouble.hidden = false;
    this.root.dataset.ready = String(this.page);
    this.trouble.textContent = `There is no picture of page ${this.page}. The fields work without it; F9 asks for a rescan.`;
  }

  /** @param {Spot[]} spots the values read on the page */
  mark(spots) {
    const known = [...this.marks.children];
    this.marks.append(...spots.slice(known.length).map(() => drawn("rect", {})));
    for (const surplus of known.slice(spots.length)) surplus.remove();
    spots.forEach(({ box, open }, at) => {
      const rect = /** @type {SVGElement} */ (this.marks.children[at]);
      if (this.spots[at]?.box.join() !== box.join()) place(rect, box);
      const name = open ? "open" : "read";
      if (rect.getAttribute("class") !== name) rect.setAttribute("class", name);
    });
    this.spots = spots;
  }

  /** What is lit and what is marked. */
  draw() {
    place(this.litMark, this.lit);
    place(this.cursorMark, this.cursor);
  }

  /**
   * Lights a box and moves it into sight, large enough to be read.
   * @param {Box | null} box
   */
  show(box) {
    this.lit = box;
    this.draw();
    if (box === null) return;
    const [left, top, right, bottom] = box;
    if (!this.ownZoom) {
      const fits = this.fitting();
      const readable = READABLE / Math.max((bottom - top) * this.height, 8);
      const wide = (this.view.width * 0.92) / Math.max((right - left) * this.width, 1);
      const most = Math.max(wide, fits * 0.6);
      const zoom = Math.min(Math.max(fits, Math.min(readable, fits * 1.9)), most);
      // Nearly the same stays the same: a page enlarged anew is drawn anew, and harder on the eyes than one that only moves.
      if (!this.placed || this.zoom > most || Math.abs(Math.log(this.zoom / zoom)) > ALIKE) this.zoom = zoom;
    }
    this.center((left + right) / 2, (top + bottom) / 2);
  }

  /** The enlargement at which the page is as wide as the pane. */
  fitting() {
    const [width] = this.turned();
    return (this.view.width - 16) / width;
  }

  /** Width and height as turned. */
  turned() { return this.turn % 2 ? [this.height, this.width] : [this.width, this.height]; }

  /**
   * Where a place of the page is on the turned sheet, in its own pixels.
   * @param {number} x
   * @param {number} y
   */
  onSheet(x, y) {
    const [px, py] = [x * this.width, y * this.height];
    return /** @type {[number, number][]} */ ([[px, py], [this.height - py, px], [this.width - px, this.height - py], [py, this.width - px]])[this.turn];
  }

  /**
   * The place of the page under a point of the screen.
   * @param {number} clientX
   * @param {number} clientY
   */
  placeAt(clientX, clientY) {
    const [sx, sy] = [(clientX - this.view.left - this.x) / this.zoom, (clientY - this.view.top - this.y) / this.zoom];
    const [px, py] = [[sx, sy], [sy, this.height - sx], [this.width - sx, this.height - sy], [this.width - sy, sx]][this.turn];
    return [px / this.width, py / this.height];
  }

  /**
   * @param {number} x
   * @param {number} y
   */
  center(x, y) {
    const [sx, sy] = this.onSheet(x, y);
    this.moveTo(this.view.width / 2 - sx * this.zoom, this.view.height / 2 - sy * this.zoom);
  }

  /**
   * Moves the sheet, keeping some of it in sight.
   * @param {number} x
   * @param {number} y
   */
  moveTo(x, y) {
    const [width, height] = this.turned().map((side) => side * this.zoom);
    const { width: seen, height: tall } = this.view;
    this.x = width <= seen ? (seen - width) / 2 : Math.min(8, Math.max(seen - width - 8, x));
    this.y = height <= tall ? Math.max(8, (tall - height) / 2) : Math.min(8, Math.max(tall - height - 8, y));
    this.placed = true;
    this.apply();
  }

  /** @param {number} dx @param {number} dy */
  pan(dx, dy) { this.moveTo(this.x + dx, this.y + dy); }

  apply() {
    const [dx, dy] = [[0, 0], [this.height, 0], [this.width, this.height], [0, this.width]][this.turn];
    const { style } = this.sheet;
    style.setProperty("width", `${this.width}px`);
    style.setProperty("height", `${this.height}px`);
    style.setProperty("transform", `translate(${this.x}px, ${this.y}px) scale(${this.zoom}) translate(${dx}px, ${dy}px) rotate(${this.turn * 90}deg)`);
    style.setProperty("--zoom", String(this.zoom));
    this.root.dataset.zoom = `${Math.round((this.zoom / this.fitting()) * 100)}`;
  }

  /**
   * Enlarges around a point of the pane.
   * @param {number} factor
   * @param {number} [atX]
   * @param {number} [atY]
   */
  enlarge(factor, atX = this.view.width / 2, atY = this.view.height / 2) {
    const zoom = Math.min(MOST, Math.max(LEAST, this.zoom * factor));
    const by = zoom / this.zoom;
    this.zoom = zoom;
    this.ownZoom = true;
    this.moveTo(atX - (atX - this.x) * by, atY - (atY - this.y) * by);
  }

  /** The whole width; the enlargement follows the fields again. */
  fit() {
    this.ownZoom = false;
    this.zoom = this.fitting();
    this.moveTo(0, 8);
  }

  /** The whole page. */
  fitPage() {
    const [width, height] = this.turned();
    this.zoom = Math.min((this.view.width - 16) / width, (this.view.height - 16) / height);
    this.ownZoom = true;
    this.moveTo(0, 0);
  }

  /** @param {1 | -1} quarters */
  rotate(quarters) {
    this.turn = (this.turn + quarters + 4) % 4;
    const lit = this.lit;
    if (lit) this.show(lit);
    else this.fit();
  }

  /**
   * The smallest read value at a place of the page.
   * @param {number} x
   * @param {number} y
   */
  spotAt(x, y) {
    const slack = 0.004;
    const hit = this.spots.filter(({ box }) => x > box[0] - slack && x < box[2] + slack && y > box[1] - slack && y < box[3] + slack);
    return hit.sort((one, other) => area(one.box) - area(other.box))[0] ?? null;
  }
}

/**
 * The box around some values, on the page of the first; null for none.
 * @param {import("./model.js").Evidence[]} evidence
 */
export function around(evidence) {
  if (!evidence.length) return null;
  const page = /** @type {number} */ (evidence[0].page);
  return { page, box: boxOf(evidence.filter((each) => each.page === page).flatMap((each) => /** @type {[number, number][]} */ (each.polygon))) };
}

/** @param {Box} box */
function area([left, top, right, bottom]) { return (right - left) * (bottom - top); }

/**
 * Puts a rectangle around a box, or away where there is none.
 * @param {SVGElement} rect
 * @param {Box | null} box
 */
function place(rect, box) {
  rect.toggleAttribute("hidden", box === null);
  if (box === null) return;
  const [left, top, right, bottom] = box;
  const [dx, dy] = [0.003, 0.0025];
  const sides = { x: left - dx, y: top - dy, width: right - left + 2 * dx, height: bottom - top + 2 * dy };
  for (const [name, value] of Object.entries(sides)) rect.setAttribute(name, String(value));
}
