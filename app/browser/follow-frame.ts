type FrameAnswer = Event & { detail: { fetchResponse: { responseHTML: Promise<string | undefined> } } };

// Parts of a page outside a turbo-frame that belong to it, such as the picture of what a list in the frame shows. They carry an id and data-follows="the
// id of the frame", and are taken from the same answer: one question, and both tell the same.
document.addEventListener("turbo:before-fetch-response", (event) => {
  const asked = event.target as Element;
  // Turbo says this of the frame itself, or of the form or link that fills it.
  const frame = asked.getAttribute("data-turbo-frame") ?? asked.id;
  const followers = [...document.querySelectorAll<HTMLElement>("[data-follows]")].filter((part) => part.dataset["follows"] === frame);
  if (followers.length > 0) void renew(followers, (event as FrameAnswer).detail.fetchResponse.responseHTML);
});

async function renew(parts: readonly HTMLElement[], answer: Promise<string | undefined>): Promise<void> {
  const html = await answer;
  if (html === undefined) return;
  const page = new DOMParser().parseFromString(html, "text/html");
  for (const part of parts) {
    const next = page.getElementById(part.id);
    if (next) part.replaceWith(next);
  }
}
