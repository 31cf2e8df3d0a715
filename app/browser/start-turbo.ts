import { config } from "@hotwired/turbo";

// A bar only for what is really slow; answers normally arrive within 100 ms.
config.drive.progressBarDelay = 400;

let isFirst = true;

/** The place that the answer to a form leads to. Following a redirect, fetch drops what stands behind the `#`, so the answer left it in a cookie. */
function takePlace(): HTMLElement | null {
  const id = /(?:^|; )__Host-place=([\w-]+)/.exec(document.cookie)?.[1];
  if (!id) return null;
  document.cookie = "__Host-place=; path=/; secure; max-age=0";
  const place = location.hash ? null : document.getElementById(id);
  if (place) history.replaceState(history.state, "", `#${id}`);
  return place;
}

// Turbo replaces the body without telling a screen reader. The heading takes the focus, so that it is read and
// the keyboard goes on from there; after a mistake the summary has taken it already.
document.addEventListener("turbo:load", () => {
  if (isFirst) {
    isFirst = false;
    return;
  }
  const place = takePlace();
  place?.scrollIntoView();
  if ((location.hash && !place) || document.activeElement !== document.body) return;
  const heading = place ?? document.querySelector<HTMLElement>("main h1") ?? document.querySelector<HTMLElement>("main");
  if (!heading) return;
  if (!heading.hasAttribute("tabindex")) heading.tabIndex = -1;
  heading.focus({ preventScroll: true });
});
