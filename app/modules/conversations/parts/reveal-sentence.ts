import type { KeptConversation } from "../conversation-table.ts";
import type { Speech } from "./speech.ts";

/** Who will read a preparation and when, before anything is written. */
export function revealSentence({ t }: Speech, { reveal, revealDays }: Pick<KeptConversation, "reveal" | "revealDays">, name: string): string {
  const who = reveal === "daysBefore" ? t("reveal.daysBefore", { name, count: revealDays ?? 1 }) : t(`reveal.${reveal}`, { name });
  return `${who} ${t("reveal.only-two")}`;
}
