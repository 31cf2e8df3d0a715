type Spot = { readonly x: number; readonly y: number };

const [most, step] = [8, 1.4];
/** Letters are drawn for a picture this large, in pixels for each unit; on a smaller one they show once somebody has come so near. */
const readable = 0.75;

/** Looking closer at a drawing by its view box. Marks and letters keep their size on the screen: `--zoom` says by how much to draw them smaller. */
export class CompassZoom {
  readonly #svg: SVGSVGElement;
  readonly #whole: DOMRect;
  #near = 1;
  #middle: Spot;

  constructor(svg: SVGSVGElement) {
    this.#svg = svg;
    // A page that somebody goes back to may have been kept while they were near.
    svg.dataset["whole"] ??= svg.getAttribute("viewBox") ?? "";
    svg.setAttribute("viewBox", svg.dataset["whole"]);
    this.#whole = DOMRect.fromRect(svg.viewBox.baseVal);
    this.#middle = { x: this.#whole.width / 2, y: this.#whole.height / 2 };
    this.#draw();
  }

  get near(): number {
    return this.#near;
  }

  /** Closer (`1`) or farther away (`-1`), in one step. */
  step(way: 1 | -1): void {
    this.by(step ** way);
  }

  /** Closer by a factor, with a place on the screen that stays where it is. */
  by(factor: number, at?: Spot): void {
    const before = this.#near;
    this.#near = Math.min(most, Math.max(1, before * factor));
    const fixed = at ? this.toPicture(at, before) : this.#middle;
    const kept = before / this.#near;
    this.#middle = { x: fixed.x + (this.#middle.x - fixed.x) * kept, y: fixed.y + (this.#middle.y - fixed.y) * kept };
    this.#draw();
  }

  /** Moves what is seen, in pixels on the screen. */
  move(right: number, down: number): void {
    const unit = this.#pixelsPerUnit() * this.#near;
    this.#middle = { x: this.#middle.x - right / unit, y: this.#middle.y - down / unit };
    this.#draw();
  }

  /** Brings a place into sight that the keyboard went to. */
  show(at: Spot): void {
    const box = this.#svg.getBoundingClientRect();
    const isSeen = at.x > box.left + 20 && at.x < box.right - 20 && at.y > box.top + 20 && at.y < box.bottom - 20;
    if (!isSeen) this.move(box.left + box.width / 2 - at.x, box.top + box.height / 2 - at.y);
  }

  reset(): void {
    this.#near = 1;
    this.#draw();
  }

  toPicture({ x, y }: Spot, near = this.#near): Spot {
    const box = this.#svg.getBoundingClientRect();
    const unit = this.#pixelsPerUnit() * near;
    return { x: this.#middle.x + (x - box.left - box.width / 2) / unit, y: this.#middle.y + (y - box.top - box.height / 2) / unit };
  }

  #pixelsPerUnit(): number {
    return this.#svg.getBoundingClientRect().width / this.#whole.width || 1;
  }

  #draw(): void {
    const [width, height] = [this.#whole.width / this.#near, this.#whole.height / this.#near];
    const held = (middle: number, size: number, whole: number) => Math.min(Math.max(middle, size / 2), whole - size / 2);
    this.#middle = { x: held(this.#middle.x, width, this.#whole.width), y: held(this.#middle.y, height, this.#whole.height) };
    this.#svg.setAttribute("viewBox", `${this.#middle.x - width / 2} ${this.#middle.y - height / 2} ${width} ${height}`);
    const unit = this.#pixelsPerUnit() * this.#near;
    this.#svg.style.setProperty("--zoom", String(Math.max(1, unit / readable)));
    this.#svg.classList.toggle("can-move", this.#near > 1);
    this.#svg.classList.toggle("has-letters", unit >= readable * 0.99);
  }
}
