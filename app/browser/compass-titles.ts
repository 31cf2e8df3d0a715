/** Titles that the picture has no room for as a whole, but has for the part that somebody looks at: shown where they hide nothing. */
export function nameWhatFits(svg: SVGSVGElement, near: number): void {
  const quiet = [...svg.querySelectorAll<SVGTextElement>(".compass-title.is-quiet")];
  for (const title of quiet) title.classList.remove("is-shown");
  if (near < 1.3) return;
  const sheet = svg.getBoundingClientRect();
  const isSeen = (box: DOMRect) => box.right > sheet.left && box.left < sheet.right && box.bottom > sheet.top && box.top < sheet.bottom;
  const taken = [...svg.querySelectorAll(".compass-hit, .compass-title:not(.is-quiet)")].map((each) => each.getBoundingClientRect()).filter(isSeen);
  for (const title of quiet) {
    const box = title.getBoundingClientRect();
    const own = title.parentElement?.querySelector(".compass-hit")?.getBoundingClientRect();
    const isFree = taken.every((other) => (own && other.x === own.x && other.y === own.y) || !overlap(box, other));
    if (!isFree || !own || !isSeen(own)) continue;
    title.classList.add("is-shown");
    taken.push(box);
  }
}

function overlap(a: DOMRect, b: DOMRect): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}
