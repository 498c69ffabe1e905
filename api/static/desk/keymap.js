// @ts-check
/** Which key does what: `keys.json`, and what a person has changed of it. */

import { call } from "./api.js";

/** @typedef {{id: string, keys: string[], where: string, does: string, fixed?: boolean}} Entry */
/** @typedef {{title: string, keys: Entry[]}} Group */

const STORED = "postroom-keys";
/** Browsers keep these for themselves, or people need them to enlarge the whole page. */
const RESERVED = new Set(["Ctrl+N", "Ctrl+T", "Ctrl+W", "Ctrl+Tab", "Ctrl+Shift+Tab", "Ctrl++", "Ctrl+-", "Ctrl+0", "Ctrl+Shift+N", "Ctrl+Shift+T", "Ctrl+Shift+W", "Backspace"]);

/**
 * The name of what was pressed, such as `Ctrl+Shift+Enter`; empty for a modifier alone.
 * @param {KeyboardEvent} event
 */
export function pressed(event) {
  const { key } = event;
  if (["Control", "Alt", "Shift", "Meta", "AltGraph", "Dead", "Process"].includes(key)) return "";
  const letter = /^[a-z]$/i.test(key) ? key.toUpperCase() : key === " " ? "Space" : key;
  // A character that needs Shift on some keyboards and not on others counts without it.
  const shift = event.shiftKey && (letter.length > 1 || /[A-Z]/.test(letter));
  return `${event.ctrlKey || event.metaKey ? "Ctrl+" : ""}${event.altKey ? "Alt+" : ""}${shift ? "Shift+" : ""}${letter}`;
}

/**
 * Does a key write a character? Such keys work outside text boxes only, and can be switched off.
 * @param {string} combo
 */
export function isCharacter(combo) {
  return [...combo.replace(/^Shift\+/, "")].length === 1;
}

/**
 * A key as people write it.
 * @param {string} combo
 */
export function spelled(combo) {
  return combo.replace("Arrow", "").replace("PageUp", "PgUp").replace("PageDown", "PgDn").replace("Escape", "Esc").replace("Delete", "Del").replace("Insert", "Ins");
}

export class KeyMap {
  /**
   * @param {Group[]} groups
   * @param {{theme?: string, keys?: Record<string, string>, single_letters?: boolean}} preferences
   */
  constructor(groups, preferences) {
    this.groups = groups;
    this.preferences = preferences;
    /** @type {Record<string, string>} */
    this.changed = { ...preferences.keys };
    this.singleLetters = preferences.single_letters ?? true;
  }

  /** Loads the map and the person's own keys. */
  static async load() {
    const [groups, preferences] = await Promise.all([fetch("/static/desk/keys.json").then((answer) => answer.json()), ownKeys()]);
    return new KeyMap(groups.groups, preferences);
  }

  /** @returns {Entry[]} */
  get entries() { return this.groups.flatMap((group) => group.keys); }

  /** @param {string} id */
  entry(id) { return this.entries.find((each) => each.id === id) ?? null; }

  /**
   * The keys of an action.
   * @param {Entry} entry
   */
  keysOf(entry) { return this.changed[entry.id] ? [this.changed[entry.id]] : entry.keys; }

  /**
   * The action of a key where the cursor is; the nearest place counts first.
   * @param {string} combo
   * @param {string[]} places such as `table`, `field`, `anywhere`
   * @param {boolean} typing is the cursor in a text box?
   */
  find(combo, places, typing) {
    if (!combo || (isCharacter(combo) && (typing || !this.singleLetters))) return null;
    for (const place of places) {
      const found = this.entries.find((entry) => entry.where === place && this.keysOf(entry).includes(combo));
      if (found) return found;
    }
    return null;
  }

  /**
   * Why an action cannot have a key; null where it can.
   * @param {Entry} entry
   * @param {string} combo
   */
  objection(entry, combo) {
    if (RESERVED.has(combo)) return `${spelled(combo)} belongs to the browser.`;
    if (isCharacter(combo) && ["field", "table", "anywhere"].includes(entry.where)) return "In a text box a single character is typed. Add Ctrl or Alt, or take a function key.";
    const meets = (/** @type {Entry} */ other) => other.where === entry.where || [other.where, entry.where].includes("anywhere") || [other.where, entry.where].every((where) => ["field", "table"].includes(where));
    const taken = this.entries.find((other) => other.id !== entry.id && meets(other) && this.keysOf(other).includes(combo));
    return taken ? `${spelled(combo)} is already taken: ${taken.does}.` : null;
  }

  /**
   * Gives an action another key; null gives it its first one back.
   * @param {string} id
   * @param {string | null} combo
   */
  change(id, combo) {
    if (combo === null) delete this.changed[id];
    else this.changed[id] = combo;
    return this.save();
  }

  /** Keeps them with the person, else with the browser. */
  async save() {
    const wanted = { ...this.preferences, keys: this.changed, single_letters: this.singleLetters };
    try { localStorage.setItem(STORED, JSON.stringify({ keys: this.changed, single_letters: this.singleLetters })); } catch { /* then for this page only */ }
    if (document.getElementById("bench")?.dataset.preferences) await call("PUT", "/me/preferences", wanted).catch(() => null);
  }
}

/** @returns {Promise<{keys?: Record<string, string>, single_letters?: boolean}>} */
async function ownKeys() {
  const element = document.getElementById("bench");
  if (element?.dataset.preferences) return JSON.parse(element.dataset.preferences);
  try { return JSON.parse(localStorage.getItem(STORED) ?? "{}"); } catch { return {}; }
}
