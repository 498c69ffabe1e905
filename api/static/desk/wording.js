// @ts-check
/** The desk's words: what state a field is in, why a person has to look, what a check says. */

import { cents, money } from "./pointers.js";

/** @typedef {import("./model.js").Check} Check */
/** @typedef {import("./model.js").Status} Status */

/** Icon and word of each state; the colour comes from the class `s-…`. @type {Record<Status, [string, string]>} */
export const STATES = {
  ok: ["\u2713", "machine"], look: ["?", "needs look"], failed: ["\u2260", "rule failed"], confirmed: ["\u2714", "confirmed"],
  corrected: ["\u270e", "corrected"], absent: ["\u2205", "absent"], illegible: ["\u2591", "unreadable"], refused: ["!", "not taken"],
  blind: ["2", "second key"], empty: ["", "empty"],
};

/** Said where there is nothing to take. */
export const EMPTY = "The field is empty. Type the value, or say that the paper has none (Ctrl+B) or that it cannot be read (Ctrl+U).";

/** Said when nothing is left. */
export const SETTLED = "Everything is settled. Ctrl+Enter completes the document.";

/** @type {Record<string, string>} */
const REASONS = {
  low_confidence: "the machine is not sure of it", check_failed: "a rule fails", missing: "it must be there and was not found",
  duplicate: "it is on file already", sampled: "drawn as a sample", policy: "your company looks at each of these",
  type_unsure: "the machine is not sure of the type", unreadable_page: "a page could not be read whole",
  unsure_boxes: "the form's own print is missing: look whether each value is in its box",
};

/** @type {Record<string, string>} */
const SIGNS = {
  model: "the learned reader", rules: "the rules", sources_agree: "both readers say the same", person: "a person",
};

/**
 * Why a value waits.
 * @param {string} reason
 */
export function reasonWords(reason) {
  return REASONS[reason] ?? reason.replaceAll("_", " ");
}

/**
 * What speaks for a value.
 * @param {string} sign
 */
export function signWords(sign) {
  return sign.startsWith("check:") ? `${ruleWords(sign.slice(6))} holds` : SIGNS[sign] ?? sign.replaceAll("_", " ");
}

/**
 * `eob.claim-balance` is "claim balance".
 * @param {string} rule
 */
export function ruleWords(rule) {
  return rule.slice(rule.indexOf(".") + 1).replaceAll("-", " ").replaceAll("_", " ");
}

/**
 * What a failed check has to say.
 * @param {Check} check
 */
export function checkWords(check) {
  const words = check.message || ruleWords(check.rule);
  const head = words.charAt(0).toUpperCase() + words.slice(1);
  if (check.expected === null || check.expected === undefined || check.actual === null) return head;
  return `${head}: expected ${check.expected}, found ${check.actual}`;
}

/**
 * By how much a check is off, as people write it; null where it is not about amounts.
 * @param {Check} check
 */
export function difference(check) {
  const [expected, actual] = [cents(check.expected ?? ""), cents(check.actual ?? "")];
  return expected === null || actual === null ? null : money(actual - expected);
}

/**
 * How long until a moment: `9:40`, `4 h 12`, `2 d`.
 * @param {number} seconds
 */
export function span(seconds) {
  const left = Math.max(0, Math.round(seconds));
  if (left < 3600) return `${Math.floor(left / 60)}:${String(left % 60).padStart(2, "0")}`;
  if (left < 172800) return `${Math.floor(left / 3600)} h ${String(Math.floor((left % 3600) / 60)).padStart(2, "0")}`;
  return `${Math.floor(left / 86400)} days`;
}
