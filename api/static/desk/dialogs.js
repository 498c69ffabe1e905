// @ts-check
/** Questions to the person: reasons, choices, the palette, the keys. All of them native dialogs, so that focus stays inside. */

import { h } from "./dom.js";
import { spelled } from "./keymap.js";

/**
 * Opens a dialog and waits until it is closed; null where it was given up.
 * @param {string} title
 * @param {(close: (answer: any) => void) => Node[]} fill
 * @param {string} [name] a class
 * @returns {Promise<any>}
 */
export function open(title, fill, name = "") {
  return new Promise((settle) => {
    const box = h("dialog", { class: name, "aria-labelledby": "dialog-title" });
    const close = (/** @type {any} */ answer) => { box.close(); box.remove(); settle(answer); };
    box.append(h("h2", { id: "dialog-title" }, title), ...fill(close));
    box.addEventListener("cancel", (/** @type {Event} */ event) => { event.preventDefault(); close(null); });
    document.body.append(box);
    box.showModal();
  });
}

/** Is a dialog open? */
export function busy() { return document.querySelector("dialog[open]") !== null; }

/**
 * @param {string} words
 * @param {(close: any) => void} then
 */
function cancel(words, then) {
  return h("button", { type: "button", class: "second", onclick: then }, words);
}

/**
 * Asks for a reason: one of some, or one's own words. Enter takes it.
 * @param {string} title
 * @param {string[]} usual
 * @param {string} act what the button says
 * @param {Node[]} [more] further inputs, read by the caller
 * @returns {Promise<string | null>}
 */
export function askReason(title, usual, act, more = []) {
  return open(title, (close) => {
    const radios = usual.map((words, place) => h("label", { class: "choice" }, h("input", { type: "radio", name: "reason", value: words, checked: place === 0, autofocus: place === 0 }), words));
    const own = h("input", { id: "own-words", maxlength: "500", autocomplete: "off" });
    const form = h("form", { method: "dialog" }, h("div", { role: "radiogroup", "aria-label": "Reason" }, ...radios), h("label", { for: "own-words" }, "In your own words"), own, ...more,
      h("div", { class: "row" }, h("button", {}, act), cancel("Cancel", () => close(null))));
    form.addEventListener("submit", (/** @type {Event} */ event) => {
      event.preventDefault();
      const chosen = form.querySelector("input[name=reason]:checked");
      const words = own.value.trim() || (chosen ? chosen.value : "");
      if (words) close(words);
      else own.focus();
    });
    return [form];
  });
}

/**
 * Lets a person find and choose one of many; typing narrows them down.
 * @param {string} title
 * @param {{id: string, words: string, note?: string}[]} items
 * @returns {Promise<string | null>}
 */
export function choose(title, items) {
  return open(title, (close) => {
    let [at, seen] = [0, items];
    const list = h("ul", { id: "choices", role: "listbox", "aria-label": title });
    const search = h("input", { role: "combobox", "aria-label": "Search", "aria-controls": "choices", "aria-expanded": "true", autocomplete: "off", autofocus: true, placeholder: "Type to search" });
    const draw = () => {
      const wanted = search.value.trim().toLowerCase().split(/\s+/);
      seen = items.filter((item) => wanted.every((/** @type {string} */ word) => item.words.toLowerCase().includes(word)));
      at = Math.max(0, Math.min(at, seen.length - 1));
      list.replaceChildren(...seen.map((item, place) => h("li", { role: "option", id: `choice-${place}`, "aria-selected": String(place === at), onclick: () => close(item.id) }, h("span", {}, item.words), item.note ? h("kbd", {}, item.note) : null)));
      if (seen.length) search.setAttribute("aria-activedescendant", `choice-${at}`);
      list.children[at]?.scrollIntoView({ block: "nearest" });
    };
    search.addEventListener("input", () => { at = 0; draw(); });
    search.addEventListener("keydown", (/** @type {KeyboardEvent} */ event) => {
      const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
      if (step) { at += step; draw(); }
      else if (event.key === "Enter" && seen[at]) close(seen[at].id);
      else return;
      event.preventDefault();
    });
    draw();
    return [search, list];
  }, "palette");
}

/**
 * The keys that are valid now.
 * @param {{title: string, keys: {combos: string[], does: string}[]}[]} groups
 * @returns {Promise<string | null>} "remap" where the person wants to change them
 */
export function showKeys(groups) {
  return open("Keys that are valid now", (close) => [
    h("div", { class: "keys", tabindex: "0", role: "region", "aria-label": "Keys" }, ...groups.map((group) => h("section", {}, h("h3", {}, group.title), h("dl", {}, ...group.keys.flatMap(({ combos, does }) => [h("dt", {}, ...combos.map((combo) => h("kbd", {}, spelled(combo)))), h("dd", {}, does)]))))),
    h("div", { class: "row" }, h("button", { autofocus: true, onclick: () => close(null) }, "Close"), h("button", { class: "second", onclick: () => close("remap") }, "Change keys\u2026")),
  ], "wide");
}

/**
 * Lets a person change the keys.
 * @param {import("./keymap.js").KeyMap} keymap
 * @param {(event: KeyboardEvent) => string} pressed
 */
export function changeKeys(keymap, pressed) {
  return open("Change the keys", (close) => {
    const said = h("p", { class: "open", role: "status" }, "\u00a0");
    const row = (/** @type {import("./keymap.js").Entry} */ entry) => {
      const shown = h("span", {}, ...keymap.keysOf(entry).map((combo) => h("kbd", {}, spelled(combo))));
      const button = h("button", { type: "button", class: "second", "aria-label": `Change the key for: ${entry.does}` }, "Change");
      const back = h("button", { type: "button", class: "plain", "aria-label": `First key again for: ${entry.does}`, onclick: () => { keymap.change(entry.id, null); redraw(); } }, "reset");
      back.hidden = !keymap.changed[entry.id];
      const redraw = () => line.replaceWith(row(entry));
      button.addEventListener("click", () => { button.textContent = "Press a key"; said.textContent = "Press the new key, or Esc to keep the old one."; });
      button.addEventListener("keydown", (/** @type {KeyboardEvent} */ event) => {
        if (button.textContent !== "Press a key") return;
        const combo = pressed(event);
        if (combo === "Tab" || !combo) return;
        event.preventDefault();
        event.stopPropagation();
        const objection = combo === "Escape" ? "" : keymap.objection(entry, combo);
        said.textContent = objection || (combo === "Escape" ? "Kept." : `${spelled(combo)} it is.`);
        if (combo !== "Escape" && !objection) keymap.change(entry.id, combo);
        redraw();
        /** @type {any} */ (document.querySelector(`[data-entry="${entry.id}"] button`))?.focus();
      });
      const line = h("tr", { "data-entry": entry.id }, h("td", {}, entry.does), h("td", {}, shown), h("td", {}, button, back));
      return line;
    };
    const letters = h("input", { type: "checkbox", id: "single-letters", checked: keymap.singleLetters, onchange: () => { keymap.singleLetters = letters.checked; keymap.save(); } });
    const tables = keymap.groups.map((group) => [h("h3", {}, group.title), h("table", {}, h("tbody", {}, ...group.keys.map(row)))]).flat();
    return [h("p", {}, letters, " ", h("label", { for: "single-letters" }, "Single characters outside of text boxes are keys")), said,
      h("div", { class: "keys", tabindex: "0", role: "region", "aria-label": "All keys" }, ...tables), h("div", { class: "row" }, h("button", { autofocus: true, onclick: () => close(null) }, "Done"))];
  }, "wide");
}
