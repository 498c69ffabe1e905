// @ts-check
/** Keying view: the values cut out of the pages, one under the other, those that are open first. */

import { h } from "./dom.js";

/** @typedef {import("./image.js").Box} Box */
/** @typedef {{cell: string, label: string, page: number, box: Box}} Cut */

const TALL = 44;
const AROUND = [0.012, 0.006];

export class Snippets {
  /**
   * @param {HTMLElement} root
   * @param {(cell: string) => void} chosen
   */
  constructor(root, chosen) {
    this.root = root;
    this.chosen = chosen;
    root.addEventListener("click", (event) => {
      const cell = /** @type {HTMLElement} */ (event.target).closest("figure")?.dataset.cell;
      if (cell) this.chosen(cell);
    });
  }

  /**
   * @param {Cut[]} cuts
   * @param {(page: number) => HTMLImageElement} picture
   */
  show(cuts, picture) {
    this.root.replaceChildren(...cuts.map((cut) => {
      const canvas = h("canvas", { role: "img", "aria-label": `${cut.label} on page ${cut.page}` });
      const image = picture(cut.page);
      if (image.complete && image.naturalWidth) draw(canvas, image, cut.box);
      else image.addEventListener("load", () => draw(canvas, image, cut.box), { once: true });
      return h("figure", { "data-cell": cut.cell }, h("figcaption", {}, cut.label), canvas);
    }));
    if (!cuts.length) this.root.append(h("p", { class: "quiet" }, "No value of this document has a place on its pages."));
  }

  /** @param {string} cell */
  light(cell) {
    for (const figure of this.root.querySelectorAll("figure")) figure.toggleAttribute("data-lit", figure.dataset.cell === cell);
    this.root.querySelector("figure[data-lit]")?.scrollIntoView({ block: "nearest" });
  }
}

/**
 * @param {HTMLCanvasElement} canvas
 * @param {HTMLImageElement} image
 * @param {Box} box
 */
function draw(canvas, image, [left, top, right, bottom]) {
  const { naturalWidth: width, naturalHeight: height } = image;
  const [x, y] = [Math.max(0, left - AROUND[0]) * width, Math.max(0, top - AROUND[1]) * height];
  const [w, t] = [Math.min(width, (right + AROUND[0]) * width) - x, Math.min(height, (bottom + AROUND[1]) * height) - y];
  const scale = Math.min(TALL / t, 560 / w) * devicePixelRatio;
  canvas.width = Math.round(w * scale);
  canvas.height = Math.round(t * scale);
  canvas.style.setProperty("width", `${canvas.width / devicePixelRatio}px`);
  canvas.getContext("2d")?.drawImage(image, x, y, w, t, 0, 0, canvas.width, canvas.height);
}
