// @ts-check
// The page strip: split, merge, turn, hide, restore, reorder, retype; by keys, by buttons and by dragging.
// The server draws the strip. This script sends acts, puts the new strip in place, and keeps focus and selection by page number.

import { say } from "./dom.js";

/** @type {Record<string, string>} */
const COMMANDS = {
  s: "split", m: "merge", r: "right", Delete: "hide", b: "blank", Insert: "restore", h: "peek", t: "type", Enter: "look", " ": "select",
};
const POLL_MS = 2000;
/** @type {Map<string, Promise<void>>} What is being done to a file, so that the next act waits for its version. */
const queues = new Map();
/** @type {WeakSet<HTMLElement>} Strips that will be looked at again. */
const watched = new WeakSet();

/** @typedef {{act: string, page?: number, pages?: number[], before?: number, after?: number, degrees?: number, reason?: string, type?: string}} Act */

/** @param {Element} inside @returns {HTMLElement} */
const stripOf = (inside) => /** @type {HTMLElement} */ (inside.closest("[data-strip]"));
/** @param {HTMLElement} strip @returns {HTMLElement[]} pages that can be seen, in order */
const pagesOf = (strip) => /** @type {HTMLElement[]} */ ([...strip.querySelectorAll(".page")]).filter((page) => page.offsetParent !== null);
/** @param {Event} event @returns {HTMLElement | null} the page that something happens to */
const pageAt = ({ target }) => (target instanceof Element ? /** @type {any} */ (target.closest(".page")) : null);
/** @param {HTMLElement} page */
const numberOf = (page) => Number(page.dataset.page);
/** @param {HTMLElement} strip */
const chosen = (strip) => pagesOf(strip).filter((page) => page.getAttribute("aria-selected") === "true");
/** @param {HTMLElement} strip @returns {HTMLElement | undefined} the page that Tab comes back to */
const current = (strip) => pagesOf(strip).find((page) => page.tabIndex === 0) ?? pagesOf(strip)[0];
/** @param {HTMLElement} strip @returns {HTMLElement[]} the selected pages, or the current one */
const targets = (strip) => {
  const some = chosen(strip), one = current(strip);
  return some.length ? some : one ? [one] : [];
};

/** @param {HTMLElement} page */
function makeCurrent(page) {
  for (const each of /** @type {NodeListOf<HTMLElement>} */ (stripOf(page).querySelectorAll(".page"))) each.tabIndex = each === page ? 0 : -1;
}

/** @param {HTMLElement} page @param {boolean} on */
const select = (page, on) => page.setAttribute("aria-selected", String(on));

/** The acts of a command on pages. @param {HTMLElement} strip @param {string} command @returns {Act[] | null} */
function actsOf(strip, command) {
  const pages = targets(strip).map(numberOf);
  if (!pages.length) return null;
  switch (command) {
    case "split": return pages.map((page) => ({ act: "split", page }));
    case "merge": return [{ act: "merge", page: pages[0] }];
    case "right": return [{ act: "turn", pages, degrees: 90 }];
    case "left": return [{ act: "turn", pages, degrees: 270 }];
    case "hide": return [{ act: "hide", pages }];
    case "blank": return [{ act: "hide", pages, reason: "blank" }];
    case "restore": return [{ act: "restore", pages }];
    case "earlier": return besides(strip, pages, -1);
    case "later": return besides(strip, pages, 1);
    default: return null;
  }
}

/** Moving past the neighbour; at the edge of a document into the next one. @param {HTMLElement} strip @param {number[]} pages @param {1 | -1} way @returns {Act[] | null} */
function besides(strip, pages, way) {
  const all = pagesOf(strip), edge = way < 0 ? pages[0] : pages[pages.length - 1];
  const at = all.findIndex((page) => numberOf(page) === edge), neighbour = all[at + way];
  if (!neighbour) { say("There is nothing further on."); return null; }
  const same = neighbour.closest(".pile") === all[at].closest(".pile");
  return [{ act: "move", pages, [(way < 0) === same ? "before" : "after"]: numberOf(neighbour) }];
}

/** A write as the service takes it from the desk. @param {string} path @param {unknown} [body] @param {Record<string, string>} [headers] */
const send = (path, body, headers) => fetch(path, {
  method: "POST", headers: { "X-Postroom": "desk", "Content-Type": "application/json", ...headers }, body: JSON.stringify(body),
});

/** @param {string} file @param {() => Promise<void> | undefined} job */
const after = (file, job) => void queues.set(file, (queues.get(file) ?? Promise.resolve()).then(job));

/** @param {HTMLElement} strip @param {() => Promise<Response>} call */
function queue(strip, call) {
  const file = strip.dataset.strip ?? "";
  after(file, async () => {
    const answer = await call().catch(() => null);
    if (!answer) { say("The service cannot be reached; nothing was changed. Try again."); return; }
    const body = await answer.json().catch(() => ({}));
    if (!answer.ok) say(body.detail ?? "That could not be done.");
    await refresh(file);
    if (body.other_file_id) await refresh(body.other_file_id);
    document.body.dispatchEvent(new Event("batch-changed"));
  });
}

/** @param {string} file @returns {HTMLElement} the strip as it stands in the page now */
const standing = (file) => /** @type {HTMLElement} */ (document.getElementById(file));

/** @param {HTMLElement} strip @param {Act[]} acts */
const arrange = (strip, acts) => queue(strip, () => post(strip, "", { acts }));

/** @param {HTMLElement} strip @param {string} below @param {unknown} body */
function post(strip, below, body) {
  const file = strip.dataset.strip ?? "";
  return send(`/v1/files/${file}/arrangement${below}`, body, { "If-Match": standing(file).dataset.version ?? "" });
}

/** Put the strip anew, with focus and selection on the same pages. @param {string} file */
async function refresh(file) {
  const old = standing(file);
  const answer = old && await fetch(`/batches/${old.dataset.batch}/files/${file}`, { headers: { "HX-Request": "true" } }).catch(() => null);
  if (!answer?.ok) return;
  const drawn = new DOMParser().parseFromString(await answer.text(), "text/html").querySelector("[data-strip]");
  if (!(drawn instanceof HTMLElement)) return;
  const picked = new Set(chosen(old).map(numberOf)), here = current(old), active = document.activeElement;
  const focused = active instanceof HTMLElement && old.contains(active) ? active : null;
  const command = focused?.dataset.command;
  const place = here ? pagesOf(old).indexOf(here) : 0;
  if (old.dataset.peek !== undefined) drawn.dataset.peek = "";
  old.replaceWith(drawn);
  showPeek(drawn);
  const pages = pagesOf(drawn);
  for (const page of pages) select(page, picked.has(numberOf(page)));
  const again = pages.find((page) => here && numberOf(page) === numberOf(here)) ?? pages[Math.min(place, pages.length - 1)];
  if (again) makeCurrent(again);
  if (command) /** @type {HTMLElement | null} */ (drawn.querySelector(`[data-command="${command}"]`))?.focus({ preventScroll: true });
  else if (focused) again?.focus({ preventScroll: focused.classList.contains("page") && again && numberOf(again) === numberOf(focused) });
  watch(drawn);
}

/** @param {HTMLElement} strip */
function showPeek(strip) {
  const button = strip.querySelector('[data-command="peek"]'), open = strip.dataset.peek !== undefined;
  if (!button) return;
  button.setAttribute("aria-pressed", String(open));
  button.textContent = (button.textContent ?? "").replace(/^(Show|Hide)/, open ? "Hide" : "Show");
}

/** Look again in a while, as long as the machine is at work. @param {HTMLElement} strip */
function watch(strip) {
  const file = strip.dataset.strip ?? "";
  if (strip.dataset.moving === undefined || watched.has(strip)) return;
  watched.add(strip);
  setTimeout(() => {
    if (standing(file) !== strip) return;
    // Pages that are in somebody's hand stay where they are.
    if (strip.dataset.dragging !== undefined) { watched.delete(strip); return watch(strip); }
    after(file, () => (standing(file) === strip ? refresh(file) : undefined));
  }, POLL_MS);
}

/** @param {HTMLElement} strip @param {string} command */
function run(strip, command) {
  const page = current(strip);
  if (command === "undo" || command === "redo") return queue(strip, () => post(strip, `/${command}`, undefined));
  if (command === "peek") {
    if (strip.dataset.peek === undefined) strip.dataset.peek = ""; else delete strip.dataset.peek;
    return showPeek(strip);
  }
  if (!page) return;
  if (command === "select") return select(page, page.getAttribute("aria-selected") !== "true");
  if (command === "look") return look(page);
  if (command === "type") return retype(page);
  const acts = actsOf(strip, command);
  if (acts) arrange(strip, acts);
}

/** @param {HTMLElement} page */
function look(page) {
  const dialog = document.getElementById("look"), small = page.querySelector("img"), large = dialog?.querySelector("img");
  if (!(dialog instanceof HTMLDialogElement) || !small || !large) return;
  large.src = small.src; large.className = small.className; large.alt = page.getAttribute("aria-label") ?? "";
  dialog.showModal();
  dialog.addEventListener("close", () => page.focus(), { once: true });
}

/** @param {HTMLElement} page */
function retype(page) {
  const pile = /** @type {HTMLElement | null} */ (page.closest("[data-document]")), dialog = document.getElementById("retype");
  const field = document.getElementById("retype-type");
  if (!pile || !(dialog instanceof HTMLDialogElement) || !(field instanceof HTMLSelectElement)) return;
  if (pile.dataset.type) field.value = pile.dataset.type;
  dialog.returnValue = "";
  dialog.showModal();
  dialog.addEventListener("close", () => {
    page.focus();
    if (dialog.returnValue !== "change") return;
    arrange(stripOf(page), [{ act: "type", page: numberOf(page), type: field.value }]);
  }, { once: true });
}

/** @param {HTMLElement} from @param {string} key @returns {HTMLElement | undefined} */
function neighbour(from, key) {
  const all = pagesOf(stripOf(from)), at = all.indexOf(from);
  if (key === "ArrowLeft") return all[at - 1];
  if (key === "ArrowRight") return all[at + 1];
  if (key === "Home") return all[0];
  if (key === "End") return all[all.length - 1];
  const here = from.getBoundingClientRect(), down = key === "ArrowDown";
  /** @param {HTMLElement} page @returns {number} how far below, or above, if that is asked; a row counts more than a column */
  const below = (page) => (page.getBoundingClientRect().top - here.top) * (down ? 4 : -4);
  /** @param {HTMLElement} page */
  const away = (page) => below(page) + Math.abs(page.getBoundingClientRect().left - here.left);
  return all.filter((page) => below(page) > 80).sort((one, other) => away(one) - away(other))[0];
}

/** @param {KeyboardEvent} event */
function onKey(event) {
  const page = pageAt(event);
  const strip = event.target instanceof Element ? stripOf(event.target) : null;
  if (!strip) return;
  const key = event.key.length === 1 ? event.key.toLowerCase() : event.key, shift = event.shiftKey;
  /** @type {string | undefined} */ let command;
  if (event.ctrlKey || event.metaKey) command = /** @type {Record<string, string>} */ ({ z: shift ? "redo" : "undo", y: "redo" })[key];
  else if (!page) return;
  else if (event.altKey) command = /** @type {Record<string, string>} */ ({ ArrowLeft: "earlier", ArrowRight: "later" })[key];
  else if (/^Arrow|^Home$|^End$/.test(key)) {
    event.preventDefault();
    const next = neighbour(page, key);
    if (!next) return;
    if (shift) { select(page, true); select(next, true); }
    makeCurrent(next);
    next.focus();
  } else if (key === "Escape") chosen(strip).forEach((each) => select(each, false));
  else command = key === "r" && shift ? "left" : COMMANDS[key];
  if (!command) return;
  event.preventDefault();
  run(strip, command);
}

/** @param {MouseEvent} event */
function onClick(event) {
  if (!(event.target instanceof HTMLElement)) return;
  const button = /** @type {HTMLElement | null} */ (event.target.closest("[data-command]"));
  if (button && button.getAttribute("aria-disabled") !== "true") return run(stripOf(button), button.dataset.command ?? "");
  const page = pageAt(event);
  if (!page) return;
  const strip = stripOf(page), many = event.ctrlKey || event.metaKey, last = current(strip);
  if (event.shiftKey && last) {
    const all = pagesOf(strip), [from, to] = [all.indexOf(last), all.indexOf(page)].sort((one, other) => one - other);
    all.slice(from, to + 1).forEach((each) => select(each, true));
  } else {
    if (many) select(page, page.getAttribute("aria-selected") !== "true");
    else chosen(strip).forEach((each) => select(each, false));
  }
  makeCurrent(page);
  page.focus();
}

/** @type {number[]} */
let dragged = [];
/** @param {DragEvent} event @returns {{page: HTMLElement, side: "before" | "after"} | null} */
function landing(event) {
  const page = pageAt(event);
  if (!page || !dragged.length || stripOf(page).dataset.dragging === undefined || dragged.includes(numberOf(page))) return null;
  const box = page.getBoundingClientRect();
  return { page, side: event.clientX < box.left + box.width / 2 ? "before" : "after" };
}
const unmark = () => document.querySelectorAll(".page.before, .page.after").forEach((page) => page.classList.remove("before", "after"));

document.addEventListener("keydown", onKey);
document.addEventListener("click", onClick);
document.addEventListener("focusin", (event) => {
  const page = pageAt(event);
  if (page) makeCurrent(page);
});
document.addEventListener("dblclick", (event) => {
  const page = pageAt(event);
  if (page) look(page);
});
document.addEventListener("dragstart", (event) => {
  const page = pageAt(event);
  if (!page) return;
  const strip = stripOf(page), some = chosen(strip);
  dragged = (some.includes(page) ? some : [page]).map(numberOf);
  strip.dataset.dragging = "";
  event.dataTransfer?.setData("text/plain", dragged.join(" "));
});
document.addEventListener("dragover", (event) => {
  const place = landing(event);
  unmark();
  if (place) { event.preventDefault(); place.page.classList.add(place.side); }
});
document.addEventListener("drop", (event) => {
  const place = landing(event);
  if (!place) return;
  event.preventDefault();
  arrange(stripOf(place.page), [{ act: "move", pages: dragged, [place.side]: numberOf(place.page) }]);
});
document.addEventListener("dragend", () => {
  unmark(); dragged = [];
  document.querySelectorAll("[data-dragging]").forEach((strip) => strip.removeAttribute("data-dragging"));
});
/** @param {ParentNode} inside */
const begin = (inside) => {
  for (const strip of /** @type {NodeListOf<HTMLElement>} */ (inside.querySelectorAll("[data-strip]"))) {
    const page = current(strip);
    if (page) makeCurrent(page);
    watch(strip);
  }
};
begin(document);
document.addEventListener("htmx:after:swap", () => begin(document));
