const pause = 140;

/**
 * The card of a mark: what the list says of it, where somebody looks. Its words are copied from the row of the list, so that nothing stands here alone;
 * therefore it is hidden from screen readers. Stays while the pointer is on it, goes with Escape (WCAG 1.4.13).
 */
export class CompassCard {
  readonly #home: HTMLElement;
  readonly #card = document.createElement("div");
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(home: HTMLElement) {
    this.#home = home;
    this.#card.className = "compass-card";
    this.#card.setAttribute("aria-hidden", "true");
    this.#card.hidden = true;
    this.#card.addEventListener("pointerenter", () => clearTimeout(this.#timer));
    this.#card.addEventListener("pointerleave", () => this.hide());
    home.append(this.#card);
  }

  show(dot: Element): void {
    clearTimeout(this.#timer);
    const words = wordsOf(dot, this.#home.dataset["list"] ?? "");
    this.#card.replaceChildren(...words);
    this.#card.hidden = false;
    this.#place(dot.querySelector(".compass-hit") ?? dot);
  }

  hide(now = false): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => (this.#card.hidden = true), now ? 0 : pause);
  }

  /** On the side of the mark where there is more room, inside the picture. */
  #place(mark: Element): void {
    const [home, at, card] = [this.#home.getBoundingClientRect(), mark.getBoundingClientRect(), this.#card.getBoundingClientRect()];
    const isLeft = at.left - home.left > home.width / 2;
    const left = isLeft ? at.left - home.left - card.width - 8 : at.right - home.left + 8;
    const top = at.top - home.top + at.height / 2 - card.height / 2;
    this.#card.style.left = `${Math.min(Math.max(left, 4), home.width - card.width - 4)}px`;
    this.#card.style.top = `${Math.min(Math.max(top, 4), home.height - card.height - 4)}px`;
  }
}

/** Title and figure from the mark; the rest from its row, when that is on this page. */
function wordsOf(dot: Element, listId: string): Node[] {
  const row = document
    .getElementById(listId)
    ?.querySelector(`[data-row="${CSS.escape(dot.getAttribute("data-dot") ?? "")}"]`)
    ?.closest("tr");
  const title = [...dot.querySelectorAll(".compass-title")][0]?.cloneNode(true) as SVGTextElement | undefined;
  const percent = title?.querySelector(".compass-percent")?.textContent ?? "";
  const name = row?.querySelector("th a")?.textContent ?? (dot.getAttribute("aria-label") ?? "").split(",")[0]?.replace(percent, "") ?? "";
  const made: Node[] = [element("b", name)];
  if (percent) made.push(element("span", percent, "compass-card-figure"));
  const tags = (row?.querySelector("[data-tags]")?.textContent ?? "").split(", ").filter(Boolean);
  if (tags.length > 0) {
    const list = element("span", "", "tags");
    list.append(...tags.map((tag) => element("span", tag, "tag have")));
    made.push(list);
  }
  const dimensions = row?.querySelector("th .sub")?.textContent;
  if (dimensions) made.push(element("span", dimensions, "soft"));
  return made;
}

function element(name: string, text: string, className = ""): HTMLElement {
  return Object.assign(document.createElement(name), { textContent: text, className });
}
