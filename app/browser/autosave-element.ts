import { forget, keep, kept } from "./unsaved-text.ts";

const pause = 900;
const retryAfter = 15_000;

/**
 * `<wr-autosave data-field="explanation">`: saves what is typed in that field. Sends the whole form, files and passwords
 * excepted, to the address in the form's `data-autosave`, and says when it was saved. Until the server has said so, the
 * text is also kept in the browser, so that a lost connection or an ended session loses nothing.
 */
class AutosaveElement extends HTMLElement {
  #timer: ReturnType<typeof setTimeout> | undefined;
  #stop = new AbortController();

  connectedCallback(): void {
    const field = this.#field();
    if (!field || !this.#address()) return;
    this.#stop = new AbortController();
    const { signal } = this.#stop;
    field.addEventListener("input", () => this.#typed(field), { signal });
    field.form?.addEventListener("submit", () => this.#handedOver(), { signal });
    // Closing the lid of a laptop does not wait for a pause in typing.
    document.addEventListener("visibilitychange", () => document.visibilityState === "hidden" && this.#saveNow(), { signal });
    this.#restore(field);
  }

  disconnectedCallback(): void {
    this.#saveNow();
    this.#stop.abort();
  }

  #restore(field: HTMLTextAreaElement | HTMLInputElement): void {
    const text = kept(this.#key());
    if (text === undefined || text === field.value) return forget(this.#key());
    field.value = text;
    this.#say("restored", this.dataset["restored"]);
    this.#later(field, pause);
  }

  #typed(field: HTMLTextAreaElement | HTMLInputElement): void {
    keep(this.#key(), field.value);
    this.#later(field, pause);
  }

  #later(field: HTMLTextAreaElement | HTMLInputElement, wait: number): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#save(field), wait);
  }

  #saveNow(): void {
    const field = this.#field();
    if (this.#timer === undefined || !field) return;
    clearTimeout(this.#timer);
    void this.#save(field);
  }

  async #save(field: HTMLTextAreaElement | HTMLInputElement): Promise<void> {
    const address = this.#address();
    if (!address || !field.form) return;
    this.#timer = undefined;
    const text = field.value;
    this.#say("saving", this.dataset["saving"]);
    const saved = await send(address, field.form);
    if (!saved) {
      this.#say("not-saved", this.dataset["notSaved"]);
      return this.#later(field, retryAfter);
    }
    // More was typed meanwhile: that is not saved yet, and its own timer runs.
    if (field.value === text) forget(this.#key());
    this.#say("saved", this.dataset["saved"]?.replace("{time}", timeOfDay()));
  }

  #handedOver(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    forget(this.#key());
  }

  #say(state: string, words: string | undefined): void {
    this.dataset["state"] = state;
    // Spoken by a screen reader only when it ends: "saving" at every pause would talk through the typing.
    this.setAttribute("aria-busy", String(state === "saving"));
    this.textContent = words ?? "";
  }

  #field(): HTMLTextAreaElement | HTMLInputElement | null {
    return document.getElementById(this.dataset["field"] ?? "") as HTMLTextAreaElement | null;
  }

  #address(): string | undefined {
    return this.closest("form")?.dataset["autosave"];
  }

  #key(): string {
    return `${this.#address()} ${this.dataset["field"]}`;
  }
}

async function send(address: string, form: HTMLFormElement): Promise<boolean> {
  const body = new URLSearchParams();
  for (const [name, value] of new FormData(form)) {
    const isPassword = form.querySelector(`input[type="password"][name="${CSS.escape(name)}"]`) !== null;
    // The token of the form itself must stay unused for when the form is really sent.
    if (typeof value === "string" && !isPassword && name !== "once") body.append(name, value);
  }
  try {
    const answer = await fetch(address, { method: "POST", body, keepalive: true, redirect: "manual", headers: { accept: "application/json" } });
    return answer.ok;
  } catch {
    return false;
  }
}

function timeOfDay(): string {
  const { lang } = document.documentElement;
  const time = new Intl.DateTimeFormat(lang === "nl" ? "nl-NL" : "en-GB", { hour: "2-digit", minute: "2-digit" }).format(new Date());
  return lang === "nl" ? time.replace(":", ".") : time;
}

customElements.define("wr-autosave", AutosaveElement);
