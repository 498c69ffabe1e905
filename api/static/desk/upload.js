// @ts-check
// Handing in mail: files and whole folders, dropped or chosen, as one batch.
// One request carries all of it, under one Idempotency-Key: after a break the same request is sent again, and nothing is doubled.

import { say } from "./send.js";

const MEGABYTE = 1_000_000;
/** Pauses before the request is sent again by itself, in seconds; after the last one a person decides. */
const AGAIN_AFTER = [2, 5, 15];
/** What operating systems leave in folders. */
const LITTER = /^(\.|Thumbs\.db$|desktop\.ini$)/i;

/** @typedef {{file: File, path: string, complaint: string}} Chosen */

/** @param {ParentNode} root @param {string} selector @returns {any} */
const part = (root, selector) => root.querySelector(selector);

/** @param {number} bytes */
const inWords = (bytes) => (bytes >= MEGABYTE ? `${(bytes / MEGABYTE).toFixed(bytes < 10 * MEGABYTE ? 1 : 0)} MB` : `${Math.ceil(bytes / 1000)} KB`);

/** A key that nobody else makes; `crypto.randomUUID` is missing where the desk is served without TLS. */
const newKey = () => [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, "0")).join("");

/** All files below what was dropped. @param {any} entry @param {string} above @returns {Promise<{file: File, path: string}[]>} */
async function filesBelow(entry, above) {
  if (entry.isFile) return [{ file: await new Promise((done, failed) => entry.file(done, failed)), path: above + entry.name }];
  const reader = entry.createReader(), found = [];
  for (;;) { // a reader gives some at a time, and none at its end
    const some = await new Promise((done, failed) => reader.readEntries(done, failed));
    if (!some.length) return found;
    for (const each of some) found.push(...await filesBelow(each, `${above}${entry.name}/`));
  }
}

class Upload {
  /** @param {HTMLElement} root */
  constructor(root) {
    this.root = root;
    const limit = (/** @type {string} */ name) => Number(root.dataset[name]);
    this.limits = { file: limit("fileMegabytes"), batch: limit("batchMegabytes"), files: limit("batchFiles") };
    /** @type {Chosen[]} */ this.chosen = [];
    /** @type {XMLHttpRequest | null} */ this.call = null;
    this.key = "";
    this.breaks = 0;
    this.timer = 0;
    this.listen();
  }

  listen() {
    const { root } = this;
    root.addEventListener("dragover", (event) => { event.preventDefault(); root.classList.add("over"); });
    root.addEventListener("dragleave", (event) => { if (!root.contains(/** @type {Node | null} */ (event.relatedTarget))) root.classList.remove("over"); });
    root.addEventListener("drop", (event) => { event.preventDefault(); root.classList.remove("over"); void this.dropped(event.dataTransfer); });
    for (const input of /** @type {NodeListOf<HTMLInputElement>} */ (root.querySelectorAll("[data-input]"))) {
      part(root, `[data-choose="${input.dataset.input}"]`).addEventListener("click", () => input.click());
      input.addEventListener("change", () => {
        this.add([...(input.files ?? [])].map((file) => ({ file, path: file.webkitRelativePath || file.name })));
        input.value = "";
      });
    }
    part(root, "[data-ticket]").addEventListener("submit", (/** @type {Event} */ event) => { event.preventDefault(); this.begin(); });
    part(root, "[data-clear]").addEventListener("click", () => { this.chosen = []; this.show(); });
    part(root, "[data-chosen]").addEventListener("click", (/** @type {MouseEvent} */ event) => this.takeOut(event));
    part(root, "[data-pause]").addEventListener("click", () => this.pause());
    part(root, "[data-again]").addEventListener("click", () => { this.breaks = 0; this.send(); });
    part(root, "[data-give-up]").addEventListener("click", () => this.giveUp());
    addEventListener("beforeunload", (event) => { if (this.call) event.preventDefault(); });
  }

  /** @param {DataTransfer | null} dropped */
  async dropped(dropped) {
    const entries = [...(dropped?.items ?? [])].map((item) => item.webkitGetAsEntry?.()).filter((entry) => entry);
    const loose = entries.length ? [] : [...(dropped?.files ?? [])].map((file) => ({ file, path: file.name }));
    try {
      const found = await Promise.all(entries.map((entry) => filesBelow(entry, "")));
      this.add([...found.flat(), ...loose]);
    } catch {
      say("A part of what was dropped cannot be read. Choose the files with the button instead.");
    }
  }

  /** @param {{file: File, path: string}[]} found */
  add(found) {
    const known = new Set(this.chosen.map((each) => `${each.path} ${each.file.size}`));
    for (const { file, path } of found) {
      if (LITTER.test(file.name) || known.has(`${path} ${file.size}`)) continue;
      const complaint = file.size === 0 ? "empty: scan or export it again"
        : file.size > this.limits.file * MEGABYTE ? `over ${this.limits.file} MB: split it` : "";
      this.chosen.push({ file, path, complaint });
    }
    const folder = found[0]?.path.includes("/") ? found[0].path.split("/")[0] : "";
    const name = part(this.root, '[name="name"]');
    if (folder && !name.value) name.value = folder;
    this.show();
  }

  /** @param {MouseEvent} event */
  takeOut(event) {
    const button = event.target instanceof Element ? /** @type {HTMLElement | null} */ (event.target.closest("[data-out]")) : null;
    if (!button) return;
    const at = Number(button.dataset.out);
    this.chosen.splice(at, 1);
    this.show();
    (part(this.root, `[data-out="${Math.min(at, this.chosen.length - 1)}"]`) ?? part(this.root, '[data-choose="files"]')).focus();
  }

  /** The files that can be sent. */
  get fit() { return this.chosen.filter((each) => !each.complaint); }

  get bytes() { return this.fit.reduce((sum, each) => sum + each.file.size, 0); }

  /** Why the batch cannot be sent as it is. */
  get complaint() {
    const { fit, limits } = this;
    if (!fit.length) return "None of these can be sent.";
    if (fit.length > limits.files) return `These are ${fit.length} files; a batch may have ${limits.files}. Hand them in as several batches.`;
    if (this.bytes > limits.batch * MEGABYTE) return `These are ${inWords(this.bytes)}; a batch may have ${limits.batch} MB. Hand them in as several batches.`;
    return "";
  }

  show() {
    const list = part(this.root, "[data-chosen]"), send = part(this.root, "[data-send]");
    part(this.root, "[data-ticket]").hidden = !this.chosen.length;
    list.replaceChildren(...this.chosen.map((each, at) => this.line(each, at)));
    const complaint = this.chosen.length ? this.complaint : "";
    part(this.root, "[data-complaint]").textContent = complaint;
    send.disabled = complaint !== "";
    send.textContent = `Hand in ${this.fit.length} ${this.fit.length === 1 ? "file" : "files"}, ${inWords(this.bytes)}`;
    if (this.chosen.length) part(this.root, "[data-taken]").replaceChildren();
  }

  /** @param {Chosen} each @param {number} at */
  line(each, at) {
    const line = document.createElement("li");
    const name = document.createElement("bdi"), size = document.createElement("span"), out = document.createElement("button");
    name.className = "cut"; name.textContent = each.path; name.title = each.path;
    size.className = each.complaint ? "bad small" : "quiet small";
    size.textContent = each.complaint ? `! ${inWords(each.file.size)}, ${each.complaint} – not sent` : inWords(each.file.size);
    out.type = "button"; out.className = "plain"; out.dataset.out = String(at); out.textContent = "Take out";
    out.setAttribute("aria-label", `Take out ${each.path}`);
    line.append(name, size, out);
    return line;
  }

  begin() {
    if (!this.fit.length || this.complaint) return;
    this.key = newKey();
    this.breaks = 0;
    this.send();
  }

  /** The same request each time: under its key the service takes it once. */
  send() {
    clearTimeout(this.timer);
    const form = new FormData(part(this.root, "[data-ticket]"));
    for (const { file, path } of this.fit) form.append("files", file, path.split("/").pop());
    const call = new XMLHttpRequest(), begun = performance.now();
    this.call = call;
    this.stage("sending", "Sending …");
    call.upload.addEventListener("progress", (event) => {
      const rate = event.loaded / Math.max(0.2, (performance.now() - begun) / 1000);
      part(this.root, "[data-bar]").value = event.loaded / event.total;
      this.tell(event.loaded < event.total
        ? `${Math.floor((100 * event.loaded) / event.total)} % of ${inWords(event.total)} · ${inWords(rate)}/s`
        : "All sent; waiting for the service to say that it is safe …");
    });
    call.addEventListener("load", () => this.answered(call));
    call.addEventListener("error", () => this.broken());
    call.open("POST", "/v1/batches");
    call.setRequestHeader("X-Postroom", "desk");
    call.setRequestHeader("Idempotency-Key", this.key);
    call.send(form);
  }

  /** @param {XMLHttpRequest} call */
  answered(call) {
    this.call = null;
    let body;
    try { body = JSON.parse(call.responseText); } catch { body = {}; }
    if (call.status === 202) return void this.taken(body.batch.id);
    if (call.status >= 502 || call.status === 503) return this.broken();
    const proxy = call.status === 413 && !body.detail;
    this.stage("halted", proxy
      ? "A server in front of this service refuses so much at once (413). Hand in fewer files, or ask for its limit to be raised."
      : body.detail ?? `The service answered ${call.status}; nothing was taken.`);
    return undefined;
  }

  broken() {
    this.call = null;
    const pause = AGAIN_AFTER[this.breaks];
    this.breaks += 1;
    if (pause === undefined) return this.stage("halted", "The connection broke. Nothing is lost or doubled: send it again when it is back.");
    this.stage("halted", `The connection broke. It is sent again in ${pause} seconds, from the start; nothing is doubled.`);
    this.timer = setTimeout(() => this.send(), pause * 1000);
    return undefined;
  }

  pause() {
    this.call?.abort();
    this.call = null;
    this.stage("halted", "Paused. Sending again begins from the start; nothing is doubled.");
  }

  giveUp() {
    clearTimeout(this.timer);
    this.call?.abort();
    this.call = null;
    this.stage("idle", "");
    this.show();
    part(this.root, "[data-send]").focus();
  }

  /** @param {string} batch */
  async taken(batch) {
    this.chosen = [];
    part(this.root, "[data-ticket]").reset();
    this.stage("idle", "");
    this.show();
    const place = part(this.root, "[data-taken]");
    const answer = await fetch(`/batches/${batch}/taken`, { headers: { "HX-Request": "true" } }).catch(() => null);
    if (answer?.ok) {
      place.replaceChildren(...new DOMParser().parseFromString(await answer.text(), "text/html").body.childNodes);
      globalThis.htmx?.process(place);
    } else say("The files are safe.");
    document.body.dispatchEvent(new Event("batches-changed"));
  }

  /** @param {"idle" | "sending" | "halted"} stage @param {string} words */
  stage(stage, words) {
    part(this.root, "[data-sending]").hidden = stage === "idle";
    part(this.root, "[data-ticket]").hidden = stage !== "idle" || !this.chosen.length;
    part(this.root, "[data-pause]").hidden = stage !== "sending";
    part(this.root, "[data-again]").hidden = stage !== "halted";
    this.tell(words);
  }

  /** @param {string} words */
  tell(words) { part(this.root, "[data-told]").textContent = words; }
}

for (const root of /** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll("[data-upload]"))) new Upload(root);
