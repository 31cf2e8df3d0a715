/** `<wr-password data-show data-hide>`: a button that shows what was typed. Only with scripts, so the button is made here. */
class PasswordElement extends HTMLElement {
  connectedCallback(): void {
    const input = this.querySelector("input");
    if (!input || this.querySelector("button")) return;
    const button = document.createElement("button");
    button.type = "button";
    button.className = "button plain small";
    button.setAttribute("aria-controls", input.id);
    button.textContent = this.dataset["show"] ?? "";
    button.addEventListener("click", () => {
      const isShown = input.type === "text";
      input.type = isShown ? "password" : "text";
      button.textContent = this.dataset[isShown ? "show" : "hide"] ?? "";
    });
    this.append(button);
    // A shown password must not be remembered by the browser as a word someone typed.
    input.form?.addEventListener("submit", () => (input.type = "password"));
  }
}

customElements.define("wr-password", PasswordElement);
