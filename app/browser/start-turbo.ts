import { config } from "@hotwired/turbo";

// A bar only for what is really slow; answers normally arrive within 100 ms.
config.drive.progressBarDelay = 400;

let isFirst = true;

// Turbo replaces the body without telling a screen reader. The heading takes the focus, so that it is read and
// the keyboard goes on from there; after a mistake the summary has taken it already.
document.addEventListener("turbo:load", () => {
  if (isFirst) {
    isFirst = false;
    return;
  }
  if (location.hash || document.activeElement !== document.body) return;
  const heading = document.querySelector<HTMLElement>("main h1") ?? document.querySelector<HTMLElement>("main");
  if (!heading) return;
  if (!heading.hasAttribute("tabindex")) heading.tabIndex = -1;
  heading.focus({ preventScroll: true });
});
