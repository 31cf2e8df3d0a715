// A second click while a form is on its way would book twice. Turbo blocks its own forms; this covers the rest and the
// moment before Turbo has started. The server's own "once" token covers browsers without scripts.
const underWay = new WeakSet<HTMLFormElement>();

document.addEventListener(
  "submit",
  (event) => {
    const form = event.target as HTMLFormElement;
    if (form.method !== "post") return;
    if (underWay.has(form)) {
      event.preventDefault();
      event.stopImmediatePropagation();
      return;
    }
    underWay.add(form);
    // An answer that is a file leaves this page as it is, without telling anyone.
    setTimeout(() => underWay.delete(form), 10_000);
  },
  { capture: true },
);

// The answer to a form may leave the same form on the page, or bring it back from memory; then it may be sent again.
document.addEventListener("turbo:submit-end", (event) => underWay.delete(event.target as HTMLFormElement));
addEventListener("pageshow", (event) => {
  if (event.persisted) for (const form of document.forms) underWay.delete(form);
});
