/** `<wr-dialog>`: opens the `<dialog>` it holds for every `[data-opens]` with its id. Those are links, for browsers without scripts. */
class DialogElement extends HTMLElement {
  #stop = new AbortController();

  connectedCallback(): void {
    const dialog = this.querySelector("dialog");
    if (!dialog) return;
    this.#stop = new AbortController();
    const { signal } = this.#stop;
    document.addEventListener("click", (event) => this.#open(event, dialog), { signal });
    dialog.addEventListener("click", (event) => this.#close(event, dialog), { signal });
    // Turbo keeps a copy of the page; an open dialog in it would be dead when it comes back.
    document.addEventListener("turbo:before-cache", () => dialog.close(), { signal });
  }

  disconnectedCallback(): void {
    this.#stop.abort();
  }

  #open(event: MouseEvent, dialog: HTMLDialogElement): void {
    const opener = (event.target as Element).closest<HTMLElement>("[data-opens]");
    if (opener?.dataset["opens"] !== dialog.id || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    event.stopPropagation();
    dialog.showModal();
  }

  #close(event: MouseEvent, dialog: HTMLDialogElement): void {
    const target = event.target as Element;
    if (target === dialog ? !isInside(event, dialog) : target.closest("[data-closes]")) dialog.close();
  }
}

/** A click on the backdrop counts as a click on the dialog itself. */
function isInside({ clientX, clientY }: MouseEvent, dialog: HTMLDialogElement): boolean {
  const box = dialog.getBoundingClientRect();
  return clientX >= box.left && clientX <= box.right && clientY >= box.top && clientY <= box.bottom;
}

customElements.define("wr-dialog", DialogElement);
