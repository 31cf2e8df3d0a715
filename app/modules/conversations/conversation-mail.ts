import type { Mail } from "#platform/mail/send-mail.ts";
import type { Portal } from "#platform/web/actor.ts";
import { words } from "#platform/words/words.ts";
import type { Person } from "#modules/people/public.ts";
import { conversationMailWords } from "./conversation-mail-words.ts";

export type ConversationMailKind = "invited" | "invited-team" | "prepare" | "moment" | "changed" | "late-team";

/** A mail about a conversation: what to do and where. No name, no day, nothing of what is written. */
export function conversationMail(
  portal: Portal,
  reader: Person,
  kind: ConversationMailKind,
  { link, onceKey, count = 0 }: { readonly link: string; readonly onceKey: string; readonly count?: number },
): Mail {
  const t = words(conversationMailWords, { language: reader.language, sector: portal.sector });
  return {
    kind: `conversation-${kind}`,
    personId: reader.id,
    to: reader.email,
    language: reader.language,
    subject: t(`subject.${kind}`, { portal: portal.title }),
    body: [t("hello"), t(`text.${kind}`, { count }), t(`link.${kind}`), "{{link}}"].join("\n\n"),
    link,
    onceKey,
  };
}
