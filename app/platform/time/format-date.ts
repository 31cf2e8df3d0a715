import type { DateString } from "./date-string.ts";
import type { Language } from "../words/words.ts";

const locale = { nl: "nl-NL", en: "en-GB" } as const;
type Style = "long" | "short" | "day-month";
const options: Record<Style, Intl.DateTimeFormatOptions> = {
  long: { day: "numeric", month: "long", year: "numeric" },
  short: { day: "numeric", month: "short", year: "numeric" },
  "day-month": { day: "numeric", month: "long" },
};
// Making an Intl formatter costs more than a whole page, so each is made once.
const formatters = new Map<string, Intl.DateTimeFormat>();

function formatter(language: Language, style: Style | "time"): Intl.DateTimeFormat {
  const key = `${language} ${style}`;
  let found = formatters.get(key);
  if (!found) {
    found =
      style === "time"
        ? new Intl.DateTimeFormat(locale[language], { hour: "2-digit", minute: "2-digit", timeZone: "Europe/Amsterdam" })
        : new Intl.DateTimeFormat(locale[language], { ...options[style], timeZone: "UTC" });
    formatters.set(key, found);
  }
  return found;
}

/** A day in words. @example formatDate("nl", asDate("2026-12-03")) // "3 december 2026" */
export function formatDate(language: Language, date: DateString, style: Style = "long"): string {
  const key = `${language} ${style} ${date}`;
  let text = written.get(key);
  if (text === undefined) {
    text = formatter(language, style).format(new Date(`${date}T00:00:00Z`));
    if (written.size >= mostWritten) written.clear();
    written.set(key, text);
  }
  return text;
}

// A list names the same few days again and again.
const mostWritten = 4000;
const written = new Map<string, string>();

const dayOfMoment: Record<Language, Intl.DateTimeFormat> = {
  nl: new Intl.DateTimeFormat("nl-NL", { ...options.long, timeZone: "Europe/Amsterdam" }),
  en: new Intl.DateTimeFormat("en-GB", { ...options.long, timeZone: "Europe/Amsterdam" }),
};

/** A moment in words, Dutch time. @example formatMoment("nl", at) // "22 november 2026, 15.42 uur" */
export function formatMoment(language: Language, moment: Date): string {
  return `${dayOfMoment[language].format(moment)}, ${formatTime(language, moment)}`;
}

/** The time of a moment, Dutch time. @example formatTime("nl", at) // "15.42 uur" */
export function formatTime(language: Language, moment: Date): string {
  const time = formatter(language, "time").format(moment);
  return language === "nl" ? `${time.replace(":", ".")} uur` : time;
}
