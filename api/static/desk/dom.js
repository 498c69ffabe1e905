// @ts-check
/** Making elements. Texts are always set as text: what stands on paper is never markup. */

/** @typedef {Node | string | number | null | undefined | false} Child */

/**
 * An element with its properties and children. `class`, `data-…`, `aria-…`, `role`, `for` are attributes; functions listen.
 * @param {string} tag
 * @param {Record<string, any>} [props]
 * @param {...Child} children
 * @returns {any}
 */
export function h(tag, props = {}, ...children) {
  const node = document.createElement(tag);
  for (const [name, value] of Object.entries(props)) {
    if (value === null || value === undefined || value === false) continue;
    if (typeof value === "function") node.addEventListener(name.slice(2), value);
    else if (value === true) node.setAttribute(name, "");
    else node.setAttribute(name, String(value));
  }
  node.append(...children.filter((each) => each !== null && each !== undefined && each !== false).map((each) => (each instanceof Node ? each : String(each))));
  return node;
}

/**
 * An element of a drawing.
 * @param {string} tag
 * @param {Record<string, string>} attributes
 * @returns {SVGElement}
 */
export function drawn(tag, attributes) {
  const node = document.createElementNS("http://www.w3.org/2000/svg", tag);
  for (const [name, value] of Object.entries(attributes)) node.setAttribute(name, value);
  return node;
}

/**
 * A text from paper, kept from turning what stands around it.
 * @param {unknown} text
 * @returns {HTMLElement}
 */
export function paper(text) {
  return h("bdi", { dir: "auto" }, String(text));
}

/**
 * Puts a text into an element where it says something else: a text put anew is laid out anew, and read out anew.
 * @param {HTMLElement} node
 * @param {string} words
 */
export function write(node, words) {
  if (node.textContent !== words) node.textContent = words;
}

/**
 * Puts elements into another, unless they look the same as those it has.
 * @param {HTMLElement} node
 * @param {...HTMLElement} children
 */
export function fill(node, ...children) {
  const same = node.children.length === children.length && children.every((child, place) => child.isEqualNode(node.children[place]));
  if (!same) node.replaceChildren(...children);
}

/**
 * The element of the page with this id.
 * @param {string} id
 * @returns {any}
 */
export function byId(id) {
  return document.getElementById(id);
}

/**
 * Says something at the foot of the screen, also to screen readers.
 * @param {string} words
 */
export function say(words) {
  const toast = byId("toast");
  toast.textContent = words;
  clearTimeout(said);
  said = window.setTimeout(() => { toast.textContent = ""; }, 6000);
}
let said = 0;
