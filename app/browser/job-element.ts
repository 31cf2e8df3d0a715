/** `<wr-job data-poll="/address" data-every="2">`: asks its turbo-frame again until the answer has no such element any more. */
class JobElement extends HTMLElement {
  #timer: ReturnType<typeof setTimeout> | undefined;

  connectedCallback(): void {
    const seconds = Number(this.dataset["every"]) || 2;
    this.#timer = setTimeout(() => this.#ask(), seconds * 1000);
  }

  disconnectedCallback(): void {
    clearTimeout(this.#timer);
  }

  #ask(): void {
    const frame = this.closest<HTMLElement & { src: string | null; reload?: () => Promise<void> }>("turbo-frame");
    const address = this.dataset["poll"];
    if (!frame || !address) return;
    const asked = new URL(address, location.href).href;
    frame.addEventListener("turbo:frame-missing", showWhole, { once: true });
    // A frame does not fetch the address it already has; reload() does.
    if (frame.src === asked) void frame.reload?.();
    else frame.src = asked;
    // Nothing came back, or the server was away: try again more calmly. An answer takes this element away, and its timer.
    this.#timer = setTimeout(() => this.#ask(), 10_000);
  }
}

/** The job has ended: the answer is the page without this part, and is shown as a whole. */
function showWhole(event: Event): void {
  const { response, visit } = (event as CustomEvent<{ response: Response; visit: (answer: Response) => void }>).detail;
  event.preventDefault();
  visit(response);
}

customElements.define("wr-job", JobElement);
