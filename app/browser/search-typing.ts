const pause = 250;
let timer: ReturnType<typeof setTimeout> | undefined;

// Forms with data-search-typing search while someone types. Their results are in a turbo-frame, so the field keeps the focus.
document.addEventListener("input", (event) => {
  const form = (event.target as Element).closest<HTMLFormElement>("form[data-search-typing]");
  if (!form) return;
  clearTimeout(timer);
  timer = setTimeout(() => form.requestSubmit(), pause);
});
