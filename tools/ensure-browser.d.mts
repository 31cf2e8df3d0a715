/** Where Chromium is on this machine, for the journeys; undefined when there is none. CHROMIUM=/path wins. */
export function findBrowser(): string | undefined;
/** Finds Chromium, or installs it; ends the process with a message when that does not work. */
export function ensureBrowser(): string;
