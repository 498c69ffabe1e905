// @ts-check
/** The words read on the pages: which stand in a box, a cursor that walks them, and the doubtful characters among them. */

import { boxOf } from "./image.js";

/** @typedef {import("./image.js").Box} Box */
/** @typedef {{text: string, box: Box, confidence: number, doubtful: number[]}} Word */

export class Words {
  /** @param {(page: number) => Promise<any[]>} ask */
  constructor(ask) {
    this.ask = ask;
    /** @type {Map<number, Word[]>} */
    this.pages = new Map();
    /** @type {Map<number, Promise<Word[]>>} */
    this.asked = new Map();
    /** @type {{page: number, from: number, to: number} | null} */
    this.cursor = null;
  }

  /**
   * The words of a page, asked for once.
   * @param {number} page
   * @returns {Promise<Word[]>}
   */
  of(page) {
    const known = this.asked.get(page) ?? this.ask(page).then((words) => {
      const read = words.map(({ text, polygon, confidence, doubtful }) => ({ text, box: boxOf(polygon), confidence, doubtful: doubtful ?? [] }));
      this.pages.set(page, read);
      return read;
    });
    this.asked.set(page, known);
    known.catch(() => this.asked.delete(page));
    return known;
  }

  /**
   * Words that stand in a box, in reading order.
   * @param {number} page
   * @param {Box} box
   */
  within(page, box) {
    return (this.pages.get(page) ?? []).filter(({ box: [left, top, right, bottom] }) => {
      const [x, y] = [(left + right) / 2, (top + bottom) / 2];
      return x >= box[0] - 0.002 && x <= box[2] + 0.002 && y >= box[1] - 0.002 && y <= box[3] + 0.002;
    });
  }

  /**
   * The word at a place.
   * @param {number} page
   * @param {number} x
   * @param {number} y
   */
  at(page, x, y) {
    const found = (this.pages.get(page) ?? []).find(({ box }) => x >= box[0] - 0.003 && x <= box[2] + 0.003 && y >= box[1] - 0.003 && y <= box[3] + 0.003);
    return found ?? null;
  }

  /**
   * Puts the cursor on the word nearest to a place.
   * @param {number} page
   * @param {number} x
   * @param {number} y
   */
  start(page, x, y) {
    const words = this.pages.get(page) ?? [];
    if (!words.length) return null;
    const away = (/** @type {Word} */ { box }) => Math.hypot((box[0] + box[2]) / 2 - x, ((box[1] + box[3]) / 2 - y) * 3);
    let nearest = 0;
    words.forEach((word, place) => { if (away(word) < away(words[nearest])) nearest = place; });
    this.cursor = { page, from: nearest, to: nearest };
    return this.marked;
  }

  /**
   * Moves the cursor; `extend` keeps where it began.
   * @param {"left" | "right" | "up" | "down"} way
   * @param {boolean} extend
   */
  move(way, extend) {
    if (!this.cursor) return null;
    const words = this.pages.get(this.cursor.page) ?? [];
    const to = way === "left" ? this.cursor.to - 1 : way === "right" ? this.cursor.to + 1 : this.across(words, way === "up" ? -1 : 1);
    const place = Math.max(0, Math.min(words.length - 1, to));
    this.cursor = { page: this.cursor.page, from: extend ? this.cursor.from : place, to: place };
    return this.marked;
  }

  /**
   * The nearest word of the line above or below.
   * @param {Word[]} words
   * @param {1 | -1} step
   */
  across(words, step) {
    const here = /** @type {{to: number}} */ (this.cursor).to;
    const [left, top, right, bottom] = words[here].box;
    const [x, y, tall] = [(left + right) / 2, (top + bottom) / 2, bottom - top];
    let [best, least] = [here, Infinity];
    words.forEach(({ box }, place) => {
      const down = ((box[1] + box[3]) / 2 - y) * step;
      if (down < tall * 0.6) return;
      const cost = down * 3 + Math.abs((box[0] + box[2]) / 2 - x);
      if (cost < least) [best, least] = [place, cost];
    });
    return best;
  }

  /** The words under the cursor, as one text in one box; null without a cursor. */
  get marked() {
    if (!this.cursor) return null;
    const { page, from, to } = this.cursor;
    const words = (this.pages.get(page) ?? []).slice(Math.min(from, to), Math.max(from, to) + 1);
    if (!words.length) return null;
    const corners = words.flatMap(({ box }) => /** @type {[number, number][]} */ ([[box[0], box[1]], [box[2], box[3]]]));
    return { page, text: words.map(({ text }) => text).join(" "), box: boxOf(corners) };
  }
}

/**
 * Where the doubtful characters of some words are in a value: its letters and digits are those of the words, or none is told.
 * @param {Word[]} words
 * @param {string} value
 * @returns {number[]}
 */
export function doubtfulIn(words, value) {
  const marks = words.flatMap(({ text, doubtful }) => [...text].map((character, place) => ({ character, doubtful: doubtful.includes(place) })));
  const read = marks.filter(({ character }) => /[\p{L}\p{N}]/u.test(character));
  const places = [...value].map((character, place) => ({ character, place })).filter(({ character }) => /[\p{L}\p{N}]/u.test(character));
  const same = read.length <= places.length && read.every(({ character }, at) => character.toUpperCase() === places[at].character.toUpperCase());
  if (same) return read.flatMap(({ doubtful }, at) => (doubtful ? [places[at].place] : []));
  // A value that is written otherwise than printed (a date): the whole of it is in doubt.
  return read.some(({ doubtful }) => doubtful) && value ? [0] : [];
}
