// @ts-check
// Handing in mail: files and whole folders, dropped or chosen, as one batch.
// Large files go ahead in pieces (tus 1.0, /v1/uploads) and go on from the last one after a break, also after the page was loaded anew.
// Then one request carries all the others, under one Idempotency-Key: it can be sent again, and nothing is doubled.

import { h, say } from "./dom.js";

const MEGABYTE = 1_000_000;
const LONGEST_WAIT = 60;
const TUS = { "Tus-Resumable": "1.0.0" };
/** What operating systems leave in folders. */
const LITTER = /^(\.|Thumbs\.db$|desktop\.ini$)/i;

/** @typedef {{file: File, path: string, side: string, complaint: string}} Chosen `side`: `fronts`, `backs`, or nothing */

/** @param {number} bytes */
const inWords = (bytes) => (bytes >= MEGABYTE ? `${(bytes / MEGABYTE).toFixed(bytes < 10 * MEGABYTE ? 1 : 0)} MB` : `${Math.ceil(bytes / 1000)} KB`);

/** Under what the address of a file's upload is kept in this browser. @param {File} file */
const memo = (file) => `upload ${file.name} ${file.size} ${file.lastModified}`;

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
    this.limits = JSON.parse(root.dataset.upload ?? "");
    this.piece = this.limits.piece_megabytes * MEGABYTE;
    /** @type {Chosen[]} */ this.chosen = [];
    /** @type {XMLHttpRequest | null} */ this.call = null;
    this.key = "";
    this.breaks = 0;
    this.timer = 0;
    /** Bytes that are safe. */
    this.safe = 0;
    this.listen();
  }

  /** @param {string} name @returns {any} */
  part(name) { return this.root.querySelector(`[data-${name}]`); }

  listen() {
    const { root } = this;
    root.ondragover = (event) => { event.preventDefault(); root.classList.add("over"); };
    root.ondragleave = (event) => { if (!root.contains(/** @type {Node | null} */ (event.relatedTarget))) root.classList.remove("over"); };
    root.ondrop = (event) => { event.preventDefault(); root.classList.remove("over"); void this.dropped(event); };
    for (const input of /** @type {NodeListOf<HTMLInputElement>} */ (root.querySelectorAll("[data-input]"))) {
      this.part(`choose="${input.dataset.input}"`).onclick = () => input.click();
      input.onchange = () => {
        this.add([...(input.files ?? [])].map((file) => ({ file, path: file.webkitRelativePath || file.name })), input);
        input.value = "";
      };
    }
    this.part("ticket").onsubmit = (/** @type {Event} */ event) => {
      event.preventDefault();
      // A key that nobody else makes; `crypto.randomUUID` is missing where the desk is served without TLS.
      this.key = crypto.getRandomValues(new Uint32Array(4)).join("-");
      this.send();
    };
    this.part("clear").onclick = () => { this.chosen = []; this.show(); };
    this.part("pause").onclick = () => { this.stop(); this.stage("halted", "Paused. What arrived is kept."); };
    this.part("again").onclick = () => this.send();
    this.part("give-up").onclick = () => { this.stop(); this.stage("idle"); this.show(); this.part("send").focus(); };
    addEventListener("beforeunload", (event) => { if (root.dataset.stage === "sending") event.preventDefault(); });
  }

  /** @param {DragEvent} event */
  async dropped({ dataTransfer, target }) {
    const entries = [...(dataTransfer?.items ?? [])].map((item) => item.webkitGetAsEntry?.()).filter((entry) => entry);
    const loose = entries.length ? [] : [...(dataTransfer?.files ?? [])].map((file) => ({ file, path: file.name }));
    try {
      const found = await Promise.all(entries.map((entry) => filesBelow(entry, "")));
      this.add([...found.flat(), ...loose], target);
    } catch {
      say("A part of what was dropped cannot be read. Choose the files with the button instead.");
    }
  }

  /** @param {{file: File, path: string}[]} found @param {any} place where they were chosen or dropped: it may be for one side */
  add(found, place) {
    const { side = "" } = place.dataset ?? {};
    for (const { file, path } of found) {
      if (LITTER.test(file.name) || this.chosen.some((each) => each.side + each.path === side + path && each.file.size === file.size)) continue;
      const complaint = file.size === 0 ? "empty: scan or export it again"
        : file.size > this.limits.file_megabytes * MEGABYTE ? `over ${this.limits.file_megabytes} MB: split it` : "";
      this.chosen.push({ file, path, side, complaint });
    }
    const folder = found[0]?.path.includes("/") ? found[0].path.split("/")[0] : "";
    const name = this.part("name");
    if (folder && !name.value) name.value = folder;
    this.show();
  }

  /** @param {number} at */
  takeOut(at) {
    this.chosen.splice(at, 1);
    this.show();
    (this.part(`out="${Math.min(at, this.chosen.length - 1)}"`) ?? this.part("choose")).focus();
  }

  /** The files that can be sent. */
  get fit() { return this.chosen.filter((each) => !each.complaint); }

  get bytes() { return this.fit.reduce((sum, each) => sum + each.file.size, 0); }

  /** Why the batch cannot be sent as it is. */
  get complaint() {
    const { fit, limits } = this;
    if (!fit.length) return "None of these can be sent.";
    const [much, most] = fit.length > limits.batch_files ? [`${fit.length} files`, limits.batch_files] : [inWords(this.bytes), `${limits.batch_megabytes} MB`];
    return fit.length > limits.batch_files || this.bytes > limits.batch_megabytes * MEGABYTE
      ? `These are ${much}; a batch may have ${most}. Hand them in as several batches.` : "";
  }

  show() {
    const send = this.part("send");
    this.part("ticket").hidden = !this.chosen.length;
    this.part("chosen").replaceChildren(...this.chosen.map((each, at) => this.line(each, at)));
    send.disabled = !!(this.part("complaint").textContent = this.complaint);
    send.textContent = `Hand in ${this.fit.length} ${this.fit.length === 1 ? "file" : "files"}, ${inWords(this.bytes)}`;
    if (this.chosen.length) this.part("taken").replaceChildren();
  }

  /** @param {Chosen} each @param {number} at */
  line({ file, path, side, complaint }, at) {
    const size = `${side} ${inWords(file.size)}`, broken = localStorage[memo(file)] ? ": goes on where it broke off" : "";
    return h("li", { class: side }, h("bdi", { class: "cut", title: path }, path),
      h("span", { class: `${complaint ? "bad" : "quiet"} small` }, complaint ? `! ${size}, ${complaint} – not sent` : size + broken),
      h("button", { type: "button", class: "plain", "data-out": at, "aria-label": `Take out ${path}`, onclick: () => this.takeOut(at) }, "Take out"));
  }

  /** The same each time: what is safe is not sent again, and under its key the service takes the batch once. */
  async send() {
    clearTimeout(this.timer);
    this.safe = 0;
    this.stage("sending", "Sending …");
    const form = new FormData(this.part("ticket"));
    try {
      for (const { file, side } of this.fit) {
        const field = side || "uploads";
        if (file.size < this.piece) form.append(side || "files", file, file.name);
        else form.set(field, `${form.get(field) ?? ""} ${await this.inPieces(file)}`);
      }
      const answer = await this.ask("POST", "/v1/batches", { "Idempotency-Key": this.key }, form);
      // A file that belongs to another batch already would be so for ever: next time it is sent anew.
      if (answer.status === 202 || answer.status === 409) for (const { file } of this.fit) localStorage.removeItem(memo(file));
      if (answer.status !== 202) throw answer;
      await this.taken(JSON.parse(answer.responseText).batch.id);
    } catch (answer) {
      if (answer instanceof XMLHttpRequest) this.refused(answer);
      else this.broken();
    }
  }

  /** The id of a file's upload, when all of it is safe. @param {File} file */
  async inPieces(file) {
    const { safe, piece } = this;
    let place = localStorage[memo(file)], now = place && await this.ask("HEAD", place, TUS);
    if (now?.status !== 200) {
      const name = btoa(String.fromCharCode(...new TextEncoder().encode(file.name)));
      now = await this.ask("POST", "/v1/uploads", { ...TUS, "Upload-Length": file.size, "Upload-Metadata": `filename ${name}` });
      place = now.getResponseHeader("Location");
    }
    for (;;) {
      if (now.status === 409) throw null; // a piece is still on its way from before: ask again in a while
      if (now.status > 204) throw now;
      localStorage[memo(file)] = place;
      const at = Number(now.getResponseHeader("Upload-Offset"));
      this.safe = safe + at;
      if (at === file.size) return place.split("/").pop();
      now = await this.ask("PATCH", place, { ...TUS, "Upload-Offset": at, "Content-Type": "application/offset+octet-stream" }, file.slice(at, at + piece));
      this.breaks = 0;
    }
  }

  /**
   * A call whose progress is shown. Throws where nobody is there to answer.
   * @param {string} method @param {string} path @param {Record<string, any>} headers @param {Blob | FormData} [body]
   * @returns {Promise<XMLHttpRequest>}
   */
  ask(method, path, headers, body) {
    return new Promise((done, broke) => {
      const call = this.call = new XMLHttpRequest(), begun = performance.now();
      call.upload.onprogress = ({ loaded }) => {
        const share = Math.min(1, (this.safe + loaded) / this.bytes), rate = loaded / Math.max(0.2, (performance.now() - begun) / 1000);
        this.part("bar").value = share;
        this.tell(share < 1 ? `${Math.floor(100 * share)} % of ${inWords(this.bytes)} · ${inWords(rate)}/s` : "All sent; the service makes it safe …");
      };
      call.onload = () => (call.status > 501 ? broke(null) : done(call));
      call.onerror = broke;
      call.open(method, path);
      for (const [name, value] of Object.entries({ "X-Postroom": "desk", ...headers })) call.setRequestHeader(name, value);
      call.send(body);
    });
  }

  /** @param {XMLHttpRequest} call */
  refused({ status, responseText }) {
    let detail;
    try { ({ detail } = JSON.parse(responseText)); } catch { /* a server in between */ }
    this.stage("halted", detail ?? (status === 413
      ? "A server in front of this service refuses so much at once (413). Hand in fewer files, or ask for its limit to be raised."
      : `The service answered ${status}; nothing was taken.`));
  }

  broken() {
    const pause = Math.min(LONGEST_WAIT, 2 ** ++this.breaks);
    this.stage("halted", `The connection broke. It goes on by itself in ${pause} seconds; nothing is lost or doubled.`);
    this.timer = setTimeout(() => this.send(), pause * 1000);
  }

  stop() {
    clearTimeout(this.timer);
    this.call?.abort();
    this.breaks = 0;
  }

  /** @param {string} batch */
  async taken(batch) {
    this.chosen = [];
    this.part("ticket").reset();
    this.stage("idle");
    this.show();
    const place = this.part("taken");
    const answer = await fetch(`/batches/${batch}/taken`, { headers: { "HX-Request": "true" } }).catch(() => null);
    if (answer?.ok) {
      place.replaceChildren(...new DOMParser().parseFromString(await answer.text(), "text/html").body.childNodes);
      globalThis.htmx?.process(place);
    } else say("The files are safe.");
    document.body.dispatchEvent(new Event("batches-changed"));
  }

  /** The style sheet shows what goes with it. @param {"idle" | "sending" | "halted"} stage @param {string} [words] */
  stage(stage, words = "") {
    this.root.dataset.stage = stage;
    this.tell(words);
  }

  /** @param {string} words */
  tell(words) { this.part("told").textContent = words; }
}

for (const root of /** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll("[data-upload]"))) new Upload(root);
