// @ts-check
/** Speaking with the service: docs/review-api.md. */

/** What the service refused, as problem JSON says it. */
export class Problem extends Error {
  /**
   * @param {number} status
   * @param {any} body
   */
  constructor(status, body) {
    super(body?.detail || body?.title || `The service answered ${status}.`);
    this.status = status;
    this.code = String(body?.type ?? "").split("/").pop() ?? "";
    /** @type {string | null} */
    this.holder = body?.holder ?? null;
    /** @type {string | null} */
    this.until = body?.until ?? null;
    /** @type {{path: string, code: string, message: string}[]} */
    this.errors = body?.errors ?? [];
  }

  /** Is it the service's trouble rather than ours, so that trying again may help? */
  get passing() { return this.status >= 500 || this.status === 425 || this.status === 429; }
}

/** Nobody answered. */
export class Offline extends Error {
  passing = true;
}

/**
 * One call below `/v1`. Null where the service answers with nothing.
 * @param {string} method
 * @param {string} path
 * @param {unknown} [body]
 * @param {{signal?: AbortSignal, keepalive?: boolean}} [options]
 * @returns {Promise<any>}
 */
export async function call(method, path, body, options = {}) {
  const headers = { "X-Postroom": "desk", Accept: "application/json", ...(body === undefined ? {} : { "Content-Type": "application/json" }) };
  let response;
  try {
    response = await fetch(`/v1${path}`, { method, headers, body: body === undefined ? undefined : JSON.stringify(body), credentials: "same-origin", ...options });
  } catch (error) {
    if (error instanceof DOMException && error.name === "AbortError") throw error;
    throw new Offline("The service does not answer.");
  }
  if (response.status === 204) return null;
  const answer = await response.json().catch(() => null);
  if (!response.ok) throw new Problem(response.status, answer);
  return answer;
}

/** Of the calls of one lease. */
export class Lease {
  /** @param {string} id */
  constructor(id) { this.id = id; }

  /**
   * @param {string} method
   * @param {string} path below the lease, such as `/preview`
   * @param {unknown} [body]
   * @param {{signal?: AbortSignal, keepalive?: boolean}} [options]
   */
  call(method, path, body, options) { return call(method, `/review/${this.id}${path}`, body, options); }

  /**
   * Where the picture of a page is.
   * @param {number} page
   */
  picture(page) { return `/v1/review/${this.id}/pages/${page}.jpg?w=1275`; }
}

/** @returns {string} an id for an act, so that one sent twice is done once */
export function newId() {
  // Only pages on https or on this machine may ask for UUIDs.
  if (crypto.randomUUID) return crypto.randomUUID();
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, "0")).join("");
}
