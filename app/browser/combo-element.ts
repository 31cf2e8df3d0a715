type Option = { value: string; label: string; note?: string };

const pause = 180;

/**
 * `<wr-combo>`: a list of suggestions under a text field, by the ARIA 1.2 combobox pattern: the focus stays in the field,
 * `aria-activedescendant` says which suggestion is meant. The chosen value goes along in a hidden field.
 */
class ComboElement extends HTMLElement {
  #input!: HTMLInputElement;
  #hidden!: HTMLInputElement;
  #list!: HTMLUListElement;
  #status!: HTMLElement;
  #options: readonly Option[] = [];
  #active = -1;
  #chosenLabel = "";
  #timer: ReturnType<typeof setTimeout> | undefined;
  #asked: AbortController | undefined;

  connectedCallback(): void {
    const input = this.querySelector<HTMLInputElement>("input[type='text']");
    if (!input || this.dataset["ready"] !== undefined) return;
    this.#input = input;
    this.#hidden = this.#hiddenField();
    this.#chosenLabel = this.#hidden.value ? input.value : "";
    this.#list = this.#makeList();
    this.#status = this.#makeStatus();
    this.#tie();
    this.#listen();
    this.dataset["ready"] = "";
  }

  disconnectedCallback(): void {
    clearTimeout(this.#timer);
    this.#asked?.abort();
  }

  /** Choices that a page without scripts showed give way to the list. */
  #hiddenField(): HTMLInputElement {
    const name = this.dataset["name"] ?? "";
    const picked = this.querySelector<HTMLInputElement>(`input[type="radio"][name="${CSS.escape(name)}"]:checked`)?.value;
    this.querySelector(".picks")?.remove();
    const there = this.querySelector<HTMLInputElement>(`input[type="hidden"][name="${CSS.escape(name)}"]`);
    if (there) return there;
    const hidden = document.createElement("input");
    hidden.type = "hidden";
    hidden.name = name;
    hidden.value = picked ?? "";
    this.append(hidden);
    return hidden;
  }

  #makeList(): HTMLUListElement {
    const list = document.createElement("ul");
    list.className = "combo-list";
    list.id = `${this.#input.id}-list`;
    list.hidden = true;
    list.setAttribute("role", "listbox");
    list.setAttribute("aria-label", document.querySelector(`label[for="${CSS.escape(this.#input.id)}"]`)?.textContent?.trim() ?? "");
    this.append(list);
    return list;
  }

  #makeStatus(): HTMLElement {
    const status = document.createElement("span");
    status.className = "for-readers";
    status.setAttribute("role", "status");
    this.append(status);
    return status;
  }

  #tie(): void {
    const attributes = { role: "combobox", "aria-autocomplete": "list", "aria-expanded": "false", "aria-controls": this.#list.id };
    for (const [name, value] of Object.entries(attributes)) this.#input.setAttribute(name, value);
  }

  #listen(): void {
    this.#input.addEventListener("input", () => this.#typed());
    this.#input.addEventListener("keydown", (event) => this.#key(event));
    this.#input.addEventListener("blur", () => this.#leave());
    // Before the blur, so that a click on a suggestion does not first close the list.
    this.#list.addEventListener("pointerdown", (event) => event.preventDefault());
    this.#list.addEventListener("click", (event) => {
      const item = (event.target as Element).closest("[role='option']");
      if (item) this.#choose([...this.#list.children].indexOf(item));
    });
  }

  #typed(): void {
    this.#hidden.value = "";
    this.#chosenLabel = "";
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#ask(), pause);
  }

  async #ask(): Promise<void> {
    const text = this.#input.value.trim();
    this.#asked?.abort();
    if (text === "") return this.#show([]);
    this.#asked = new AbortController();
    const address = new URL(this.dataset["source"] ?? "", location.href);
    address.searchParams.set("zoek", text);
    try {
      const answer = await fetch(address, { headers: { accept: "application/json" }, signal: this.#asked.signal });
      if (!answer.ok) return;
      const { options } = (await answer.json()) as { options: Option[] };
      this.#show(options);
      this.#status.textContent =
        options.length === 0 ? (this.dataset["none"] ?? "") : (this.dataset["results"] ?? "").replace("{count}", String(options.length));
    } catch {
      // Another letter was typed, or there is no connection: the field stays a field.
    }
  }

  #show(options: readonly Option[]): void {
    this.#options = options;
    this.#active = -1;
    this.#list.replaceChildren(...options.map((option, index) => this.#item(option, index)));
    this.#list.hidden = options.length === 0;
    this.#input.setAttribute("aria-expanded", String(options.length > 0));
    this.#input.removeAttribute("aria-activedescendant");
  }

  #item(option: Option, index: number): HTMLLIElement {
    const item = document.createElement("li");
    item.id = `${this.#list.id}-${index}`;
    item.setAttribute("role", "option");
    item.setAttribute("aria-selected", "false");
    item.append(Object.assign(document.createElement("span"), { textContent: option.label }));
    if (option.note) item.append(Object.assign(document.createElement("small"), { textContent: option.note }));
    return item;
  }

  #key(event: KeyboardEvent): void {
    const isOpen = !this.#list.hidden;
    if (event.key === "ArrowDown" && !isOpen) void this.#ask();
    else if (event.key === "ArrowDown") this.#move(1);
    else if (event.key === "ArrowUp" && isOpen) this.#move(-1);
    else if (event.key === "Enter" && isOpen && this.#active >= 0) this.#choose(this.#active);
    else if (event.key === "Escape" && isOpen) this.#show([]);
    else return;
    event.preventDefault();
  }

  #move(by: number): void {
    const count = this.#options.length;
    const start = this.#active === -1 && by < 0 ? 0 : this.#active;
    this.#active = (start + by + count) % count;
    for (const [index, item] of [...this.#list.children].entries()) item.setAttribute("aria-selected", String(index === this.#active));
    const item = this.#list.children[this.#active];
    item?.scrollIntoView({ block: "nearest" });
    this.#input.setAttribute("aria-activedescendant", item?.id ?? "");
  }

  #choose(index: number): void {
    const option = this.#options[index];
    if (!option) return;
    this.#input.value = option.label;
    this.#hidden.value = option.value;
    this.#chosenLabel = option.label;
    this.#show([]);
    this.dispatchEvent(new Event("change", { bubbles: true }));
  }

  /** Text that is not a suggestion chooses nothing; when it is exactly one of them, that one was meant. */
  #leave(): void {
    clearTimeout(this.#timer);
    const typed = this.#input.value.trim().toLowerCase();
    const meant = this.#options.findIndex((option) => option.label.toLowerCase() === typed);
    if (this.#chosenLabel === "" && meant >= 0) this.#choose(meant);
    else this.#show([]);
  }
}

customElements.define("wr-combo", ComboElement);
