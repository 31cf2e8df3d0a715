import { CompassCard } from "./compass-card.ts";
import { nameWhatFits } from "./compass-titles.ts";
import { CompassZoom } from "./compass-zoom.ts";

const drags = 6;

/**
 * `<wr-compass data-list>`: looks closer by wheel, fingers, buttons and keys, shows a card of each mark, fills the screen, and lets the legend switch
 * marks off. A mark is a link: it fills its frame, so that the rest of the page stays.
 */
class CompassElement extends HTMLElement {
  #svg!: SVGSVGElement;
  #zoom!: CompassZoom;
  #card!: CompassCard;
  #pointers = new Map<number, PointerEvent>();
  #moved = 0;
  #stop = new AbortController();
  #timer: ReturnType<typeof setTimeout> | undefined;

  connectedCallback(): void {
    const svg = this.querySelector<SVGSVGElement>("svg.compass-picture");
    if (!svg) return;
    this.#svg = svg;
    this.#zoom = new CompassZoom(svg);
    // A page that somebody goes back to was kept with what was made here.
    for (const made of this.querySelectorAll(".compass-card, .compass-choice")) made.remove();
    this.#card = new CompassCard(this);
    this.#stop = new AbortController();
    this.#listen(this.#stop.signal);
    const tools = this.querySelector<HTMLElement>(".compass-tools");
    if (tools) tools.hidden = false;
    for (const input of this.#switches()) input.hidden = false;
    this.#switch();
  }

  disconnectedCallback(): void {
    this.#stop.abort();
    clearTimeout(this.#timer);
  }

  #listen(signal: AbortSignal): void {
    const on = { signal };
    this.addEventListener("click", (event) => this.#click(event), on);
    this.addEventListener("keydown", (event) => this.#key(event), on);
    this.addEventListener("focusin", (event) => this.#meant(event.target, true), on);
    this.addEventListener("focusout", () => this.#card.hide(), on);
    this.#svg.addEventListener("pointerover", (event) => event.pointerType === "mouse" && this.#meant(event.target, false), on);
    this.#svg.addEventListener("pointerout", () => this.#card.hide(), on);
    this.#svg.addEventListener("dragstart", (event) => event.preventDefault(), on);
    this.#svg.addEventListener("wheel", (event) => this.#wheel(event), { signal, passive: false });
    this.#svg.addEventListener("pointerdown", (event) => this.#down(event), on);
    this.#svg.addEventListener("pointermove", (event) => this.#move(event), on);
    for (const name of ["pointerup", "pointercancel"] as const) this.#svg.addEventListener(name, (event) => this.#up(event), on);
    document.addEventListener("change", (event) => (event.target as Element).matches("[data-compass-shows]") && this.#switch(), on);
    document.addEventListener("turbo:frame-render", (event) => this.#chosen(event.target as Element), on);
    // A larger or smaller picture needs other letters.
    const watch = new ResizeObserver(() => this.#zoom.by(1));
    watch.observe(this.#svg);
    signal.addEventListener("abort", () => watch.disconnect());
  }

  #click(event: MouseEvent): void {
    const target = event.target as Element;
    const tool = target.closest<HTMLElement>("[data-compass]")?.dataset["compass"];
    if (tool) return this.#use(tool);
    const link = target.closest("a.compass-dot");
    if (!link) return;
    // Turbo takes every link for one of HTML, and breaks on those of a drawing.
    event.stopPropagation();
    // A click at the end of a drag; Enter on a link has no pointer, and no detail.
    if (this.#moved > drags && event.detail > 0) return event.preventDefault();
    const frame = document.getElementById(link.getAttribute("data-turbo-frame") ?? "");
    if (!frame || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    this.#choose(link.getAttribute("href") ?? "", frame.id);
  }

  /** By a link of HTML, which Turbo does follow: it keeps the page as it is now for who goes back, and makes the choice a place to go back from. */
  #choose(href: string, frameId: string): void {
    const link = Object.assign(document.createElement("a"), { href, hidden: true, className: "compass-choice" });
    link.dataset["turboFrame"] = frameId;
    // Chosen once more it is no other place.
    link.dataset["turboAction"] = link.href === location.href ? "replace" : "advance";
    this.append(link);
    link.click();
    link.remove();
  }

  #use(tool: string): void {
    if (tool === "in") this.#zoom.step(1);
    else if (tool === "out") this.#zoom.step(-1);
    else if (tool === "whole") this.#zoom.reset();
    else if (document.fullscreenElement) void document.exitFullscreen();
    else void this.requestFullscreen?.();
    this.#name();
  }

  #key(event: KeyboardEvent): void {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const arrows: Record<string, readonly [number, number]> = { ArrowLeft: [60, 0], ArrowRight: [-60, 0], ArrowUp: [0, 60], ArrowDown: [0, -60] };
    const arrow = arrows[event.key];
    if (event.key === "+" || event.key === "=") this.#zoom.step(1);
    else if (event.key === "-") this.#zoom.step(-1);
    else if (event.key === "0") this.#zoom.reset();
    else if (event.key === "Escape") return this.#card.hide(true);
    else if (arrow && this.#zoom.near > 1) this.#zoom.move(...arrow);
    else return;
    event.preventDefault();
    this.#name();
  }

  #wheel(event: WheelEvent): void {
    const isOut = event.deltaY > 0;
    // Without a key the page scrolls on, unless somebody has come closer already.
    const isMeant = event.ctrlKey || event.metaKey || document.fullscreenElement === this || this.#zoom.near > 1;
    if (!isMeant || (isOut && this.#zoom.near === 1 && !event.ctrlKey)) return;
    event.preventDefault();
    this.#zoom.by(Math.exp(-event.deltaY * 0.002), { x: event.clientX, y: event.clientY });
    this.#name();
  }

  #down(event: PointerEvent): void {
    if (event.button !== 0) return;
    this.#pointers.set(event.pointerId, event);
    if (this.#pointers.size === 1) this.#moved = 0;
  }

  #move(event: PointerEvent): void {
    const before = this.#pointers.get(event.pointerId);
    if (!before) return;
    const other = [...this.#pointers.values()].find((pointer) => pointer.pointerId !== event.pointerId);
    this.#moved += Math.hypot(event.clientX - before.clientX, event.clientY - before.clientY);
    this.#pointers.set(event.pointerId, event);
    if (this.#moved <= drags) return;
    // From here it is a drag and no click: the picture keeps the pointer also outside it.
    if (!this.#svg.hasPointerCapture(event.pointerId)) this.#svg.setPointerCapture(event.pointerId);
    this.#card.hide(true);
    if (other) this.#pinch(before, event, other);
    else if (this.#zoom.near > 1) this.#zoom.move(event.clientX - before.clientX, event.clientY - before.clientY);
  }

  #pinch(before: PointerEvent, now: PointerEvent, other: PointerEvent): void {
    const span = (one: PointerEvent) => Math.hypot(one.clientX - other.clientX, one.clientY - other.clientY);
    const middle = { x: (now.clientX + other.clientX) / 2, y: (now.clientY + other.clientY) / 2 };
    this.#zoom.by(span(now) / Math.max(span(before), 1), middle);
    this.#name();
  }

  #up(event: PointerEvent): void {
    this.#pointers.delete(event.pointerId);
  }

  #meant(target: EventTarget | null, byKey: boolean): void {
    const dot = (target as Element).closest?.("a.compass-dot");
    if (!dot || (byKey && !dot.matches(":focus-visible"))) return;
    const mark = dot.querySelector(".compass-hit")?.getBoundingClientRect();
    if (byKey && mark && this.#zoom.near > 1) this.#zoom.show({ x: mark.x + mark.width / 2, y: mark.y + mark.height / 2 });
    this.#card.show(dot);
  }

  #switches(): HTMLInputElement[] {
    return [...document.querySelectorAll<HTMLInputElement>("input[data-compass-shows]")];
  }

  /** A mark shows when nothing that it is was switched off. */
  #switch(): void {
    const off = new Set(this.#switches().flatMap((input) => (input.checked ? [] : [input.dataset["compassShows"] ?? ""])));
    for (const dot of this.#svg.querySelectorAll("a.compass-dot")) {
      const group = dot.getAttribute("data-group");
      const is = [dot.getAttribute("data-kind") ?? "", dot.hasAttribute("data-saved") ? "saved" : "", group ? `group-${group}` : ""];
      dot.toggleAttribute(
        "hidden",
        is.some((each) => off.has(each)),
      );
    }
  }

  /** What the frame tells of now is marked in the picture; on a narrow screen the frame stands below it, and comes into sight. */
  #chosen(frame: Element): void {
    const chosen = frame.querySelector<HTMLElement>("[data-mark]");
    if (!chosen) return;
    for (const dot of this.#svg.querySelectorAll("a.compass-dot")) {
      if (dot.getAttribute("data-dot") === chosen.dataset["mark"]) dot.setAttribute("aria-current", "true");
      else dot.removeAttribute("aria-current");
    }
    const heading = chosen.querySelector<HTMLElement>("h2");
    if (!heading || !matchMedia("(max-width: 64rem)").matches) return;
    heading.tabIndex = -1;
    heading.focus({ preventScroll: true });
    chosen.scrollIntoView({ block: "start" });
  }

  /** Once somebody has stopped moving: titles for which there is room now. */
  #name(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => nameWhatFits(this.#svg, this.#zoom.near), 160);
  }
}

customElements.define("wr-compass", CompassElement);
