const prefix = "windroos unsaved ";

// Storage can be full or switched off; then only the copy in the field is left.
function attempt<T>(work: () => T): T | undefined {
  try {
    return work();
  } catch {
    return undefined;
  }
}

/** Keeps a text in this tab until it is saved. Gone when the tab closes, so nothing stays behind on a shared computer. */
export function keep(key: string, text: string): void {
  attempt(() => sessionStorage.setItem(prefix + key, text));
}

export function kept(key: string): string | undefined {
  return attempt(() => sessionStorage.getItem(prefix + key)) ?? undefined;
}

export function forget(key: string): void {
  attempt(() => sessionStorage.removeItem(prefix + key));
}

/** Whoever signs out leaves no text behind for the next person in this tab. */
export function forgetAll(): void {
  attempt(() => {
    for (const key of Object.keys(sessionStorage)) if (key.startsWith(prefix)) sessionStorage.removeItem(key);
  });
}

document.addEventListener("submit", (event) => {
  if ((event.target as Element).closest(".rail-account")) forgetAll();
});
