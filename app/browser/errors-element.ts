/** `<wr-errors>`: what it holds (an error summary, a refusal) takes the focus when the page arrives, and its links go into the field. */
class ErrorsElement extends HTMLElement {
  connectedCallback(): void {
    // A page that Turbo shows from its memory is not an answer to anything.
    if (document.documentElement.hasAttribute("data-turbo-preview")) return;
    this.querySelector<HTMLElement>("[tabindex='-1']")?.focus();
    this.addEventListener("click", (event) => this.#follow(event));
  }

  #follow(event: Event): void {
    const link = (event.target as Element).closest<HTMLAnchorElement>("a[href^='#']");
    const field = link && document.getElementById(link.hash.slice(1));
    if (!field) return;
    event.preventDefault();
    // The label above the field must be in sight too, and a bare jump puts the field at the very top.
    (field.closest(".field, .field-group") ?? field).scrollIntoView({ block: "start" });
    field.focus({ preventScroll: true });
  }
}

customElements.define("wr-errors", ErrorsElement);
