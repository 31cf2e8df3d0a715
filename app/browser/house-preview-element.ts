const fields = ["primary", "primaryLetter", "second", "secondLetter"] as const;
const properties = {
  primary: "--preview-primary",
  primaryLetter: "--preview-primary-letter",
  second: "--preview-second",
  secondLetter: "--preview-second-letter",
} as const;
const pause = 250;

/** `<wr-house-preview data-source>`: follows the four colours that are typed in its form. Whether they can be read is for the server to say. */
class HousePreviewElement extends HTMLElement {
  #timer: ReturnType<typeof setTimeout> | undefined;
  #asked = 0;

  connectedCallback(): void {
    this.closest("form")?.addEventListener("input", () => {
      this.#show();
      clearTimeout(this.#timer);
      this.#timer = setTimeout(() => void this.#ask(), pause);
    });
  }

  #value(field: (typeof fields)[number]): string {
    const input = this.closest("form")?.elements.namedItem(field);
    return input instanceof HTMLInputElement ? input.value.trim() : "";
  }

  #show(): void {
    for (const field of fields) if (/^#[0-9a-f]{6}$/i.test(this.#value(field))) this.style.setProperty(properties[field], this.#value(field));
  }

  async #ask(): Promise<void> {
    const mine = (this.#asked += 1);
    const query = new URLSearchParams(fields.map((field) => [field, this.#value(field)]));
    const answer = await fetch(`${this.dataset["source"] ?? ""}?${query}`, { headers: { accept: "application/json" } }).catch(() => undefined);
    // A slow answer to an older question must not overwrite a newer one.
    if (!answer?.ok || mine !== this.#asked) return;
    const notes = (await answer.json()) as Record<string, string>;
    for (const note of this.querySelectorAll<HTMLElement>("[data-note]")) note.textContent = notes[note.dataset["note"] ?? ""] ?? "";
  }
}

customElements.define("wr-house-preview", HousePreviewElement);
