// @ts-check
/** What keys and the mouse do on the page image: walking words, filling fields from them, reading a region anew. */

import { say } from "./dom.js";
import { Problem } from "./api.js";
import { placeOf } from "./field_actions.js";

/** @typedef {import("./workbench.js").Workbench} Bench */
/** @typedef {import("./image.js").Box} Box */
/** @typedef {(bench: Bench) => any} Action */

const STEP = 80;

/**
 * Moves the word cursor; without words the image itself.
 * @param {Bench} bench
 * @param {"left" | "right" | "up" | "down"} way
 * @param {boolean} extend
 */
async function walk(bench, way, extend) {
  const { page } = bench.image;
  if (page === null) return;
  const words = await bench.words.of(page).catch(() => []);
  if (!words.length) return pan(bench, way);
  const { cursor } = bench.words;
  const [x, y] = middle(bench.image.lit ?? [0, 0, 0, 0]);
  show(bench, cursor?.page === page ? bench.words.move(way, extend) : bench.words.start(page, x, y));
}

/** @param {Box} box */
function middle([left, top, right, bottom]) { return [(left + right) / 2, (top + bottom) / 2]; }

/**
 * @param {Bench} bench
 * @param {{box: Box, text: string} | null} marked
 */
function show(bench, marked) {
  if (!marked) return;
  bench.image.cursor = marked.box;
  bench.image.draw();
  const [x, y] = middle(marked.box);
  const [sx, sy] = bench.image.onSheet(x, y).map((side) => side * bench.image.zoom);
  const { width, height } = bench.image.view;
  if (sx + bench.image.x < 20 || sx + bench.image.x > width - 20 || sy + bench.image.y < 20 || sy + bench.image.y > height - 20) bench.image.center(x, y);
  say(marked.text);
}

/**
 * @param {Bench} bench
 * @param {"left" | "right" | "up" | "down"} way
 */
function pan(bench, way) {
  const [dx, dy] = { left: [STEP, 0], right: [-STEP, 0], up: [0, STEP], down: [0, -STEP] }[way];
  bench.image.pan(dx, dy);
}

/** @param {Bench} bench */
function assign(bench) {
  const { marked } = bench.words;
  if (!marked || !bench.current) return say("Mark a word with the arrow keys first.");
  fill(bench, marked.text);
}

/**
 * Puts a text into the current field and the cursor behind it.
 * @param {Bench} bench
 * @param {string} text
 */
function fill(bench, text) {
  if (!bench.current) return;
  bench.words.cursor = null;
  bench.image.cursor = null;
  bench.image.draw();
  bench.type(bench.current, text);
  bench.fields.back();
}

/**
 * Reads a region of the page anew into the current field.
 * @param {Bench} bench
 * @param {number} page
 * @param {Box} box
 */
export async function readRegion(bench, page, box) {
  const cell = bench.current;
  if (!cell) return;
  const stays = placeOf(bench);
  bench.image.cursor = box;
  bench.image.draw();
  try {
    const found = await bench.lease.call("POST", "/read", { page, box, pointer: cell });
    if (!stays()) return;
    fill(bench, String(found.value ?? found.text));
    if (!found.text) bench.hint("Nothing could be read there.");
    else if (found.value === null) bench.hint(`Read \u201c${found.text}\u201d, which is no such value: ${bench.desk.field(cell).expected} is expected.`);
  } catch (error) {
    say(error instanceof Problem ? error.message : "The region could not be read: the service does not answer.");
  }
}

/** @param {Bench} bench */
function reread(bench) {
  const { marked } = bench.words;
  const page = bench.image.page;
  const box = marked?.box ?? bench.image.lit;
  if (page !== null && box) return readRegion(bench, page, box);
}

/** @type {Record<string, Action>} */
export const IMAGE_ACTIONS = {
  ...Object.fromEntries((/** @type {("left" | "right" | "up" | "down")[]} */ (["left", "right", "up", "down"])).flatMap((way) => /** @type {[string, Action][]} */ ([
    [`word_${way}`, (bench) => walk(bench, way, false)],
    [`extend_${way}`, (bench) => walk(bench, way, true)],
    [`pan_${way}`, (bench) => pan(bench, way)],
  ]))),
  assign_words: assign,
  reread,
  zoom_in: (bench) => bench.image.enlarge(1.25),
  zoom_out: (bench) => bench.image.enlarge(0.8),
  fit_page: (bench) => bench.image.fitPage(),
  fit_width: (bench) => bench.image.fit(),
  rotate_left: (bench) => bench.image.rotate(-1),
  rotate_right: (bench) => bench.image.rotate(1),
  contrast: (bench) => bench.image.root.classList.toggle("contrast"),
  invert: (bench) => bench.image.root.classList.toggle("invert"),
  to_fields: (bench) => {
    bench.words.cursor = null;
    bench.image.cursor = null;
    bench.image.draw();
    bench.fields.back();
  },
};

/**
 * The mouse on the image: plain click goes to the value's field, Ctrl+click fills from a word, Ctrl+drag reads a region,
 * dragging moves the page, the wheel too, Ctrl+wheel enlarges.
 * @param {Bench} bench
 */
export function listenToMouse(bench) {
  const { image } = bench;
  /** @type {{x: number, y: number, from: number[], region: boolean, moved: boolean} | null} */
  let held = null;
  image.root.addEventListener("pointerdown", (event) => {
    if (event.button !== 0 || image.page === null || !(/** @type {Element} */ (event.target).closest(".paper") || event.target === image.root)) return;
    held = { x: event.clientX, y: event.clientY, from: image.placeAt(event.clientX, event.clientY), region: event.ctrlKey || event.metaKey, moved: false };
    image.root.setPointerCapture(event.pointerId);
    event.preventDefault();
  });
  image.root.addEventListener("pointermove", (event) => {
    if (!held) return;
    if (!held.moved && Math.hypot(event.clientX - held.x, event.clientY - held.y) < 4) return;
    held.moved = true;
    if (held.region) {
      image.cursor = spanned(held.from, image.placeAt(event.clientX, event.clientY));
      image.draw();
      return;
    }
    image.pan(event.clientX - held.x, event.clientY - held.y);
    [held.x, held.y] = [event.clientX, event.clientY];
  });
  image.root.addEventListener("pointerup", (event) => {
    const done = held;
    held = null;
    if (!done || image.page === null) return;
    const here = image.placeAt(event.clientX, event.clientY);
    if (done.moved && done.region) readRegion(bench, image.page, spanned(done.from, here));
    else if (!done.moved && done.region) clickWord(bench, here[0], here[1]);
    else if (!done.moved) {
      const spot = image.spotAt(here[0], here[1]);
      if (spot) bench.go(spot.cell);
    }
  });
  image.root.addEventListener("wheel", (event) => {
    event.preventDefault();
    const { left, top } = image.view;
    if (event.ctrlKey) image.enlarge(event.deltaY < 0 ? 1.15 : 1 / 1.15, event.clientX - left, event.clientY - top);
    else image.pan(-event.deltaX, -event.deltaY);
  }, { passive: false });
}

/**
 * @param {Bench} bench
 * @param {number} x
 * @param {number} y
 */
async function clickWord(bench, x, y) {
  const { page } = bench.image;
  if (page === null) return;
  const stays = placeOf(bench);
  await bench.words.of(page).catch(() => []);
  if (!stays()) return;
  const word = bench.words.at(page, x, y);
  if (word) fill(bench, word.text);
  else say("There is no word here. Ctrl+drag around it to have it read.");
}

/**
 * @param {number[]} from
 * @param {number[]} to
 * @returns {Box}
 */
function spanned(from, to) {
  const inside = (/** @type {number} */ side) => Math.min(1, Math.max(0, side));
  return [inside(Math.min(from[0], to[0])), inside(Math.min(from[1], to[1])), inside(Math.max(from[0], to[0])), inside(Math.max(from[1], to[1]))];
}
