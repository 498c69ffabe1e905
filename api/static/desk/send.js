// @ts-check
// What the desk's scripts share: calling the service, and saying something at the foot of the page.

/** A write as the service takes it from the desk. @param {string} method @param {string} path @param {unknown} [body] @param {Record<string, string>} [headers] */
export const send = (method, path, body, headers = {}) => fetch(path, {
  method,
  headers: { "X-Postroom": "desk", ...(body === undefined ? {} : { "Content-Type": "application/json" }), ...headers },
  body: body === undefined ? undefined : JSON.stringify(body),
});

let clearing = 0;

/** Say it for a while. @param {string} words */
export function say(words) {
  const place = document.getElementById("toast");
  if (!place) return;
  place.textContent = words;
  clearTimeout(clearing);
  clearing = setTimeout(() => { place.textContent = ""; }, 8000);
}
