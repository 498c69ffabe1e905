// @ts-check
// Light or dark: what the system says until a person chooses. Loaded before the styles, so that no page flashes.
"use strict";
(() => {
  const KEY = "postroom-theme";
  /** @returns {string | null} */
  const chosen = () => { try { return localStorage.getItem(KEY); } catch { return null; } };
  const root = document.documentElement;
  const first = chosen();
  if (first) root.dataset.theme = first;
  document.addEventListener("click", (event) => {
    if (!(event.target instanceof Element) || !event.target.closest("[data-theme-switch]")) return;
    const dark = root.dataset.theme ? root.dataset.theme === "dark" : matchMedia("(prefers-color-scheme: dark)").matches;
    root.dataset.theme = dark ? "light" : "dark";
    try { localStorage.setItem(KEY, root.dataset.theme); } catch { /* a browser that keeps nothing still switches */ }
  });
})();
