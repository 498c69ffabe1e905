// @ts-check
// Buttons that copy the text of a field: `data-copy` names it. What was copied is said at the foot of the page. A button that prints.
"use strict";
document.addEventListener("click", async (event) => {
  const button = event.target instanceof Element ? event.target.closest("[data-copy], [data-print]") : null;
  if (button?.matches("[data-print]")) print();
  const field = button && document.getElementById(button.getAttribute("data-copy") ?? "");
  if (!(field instanceof HTMLTextAreaElement)) return;
  field.select();
  let copied = false;
  try { await navigator.clipboard.writeText(field.value); copied = true; } catch { copied = document.execCommand("copy"); }
  const toast = document.getElementById("toast");
  if (toast) toast.textContent = copied ? "Copied." : "Press Ctrl+C to copy what is marked.";
});
