import type { Child } from "hono/jsx";
import { words, type Tone, type Translate } from "#platform/words/words.ts";
import { createContext } from "./jsx/context.ts";
import { kitWords } from "./kit-words.ts";

export type KitTranslate = Translate<typeof kitWords.nl>;

const Kit = createContext<Tone | undefined>(undefined);

/**
 * Says in which language the parts inside it speak. `Page` and `DoorPage` do this already;
 * only a fragment that is rendered outside a page needs it.
 *
 * @example <WithKit tone={visit.tone}><JobProgress … /></WithKit>
 */
export function WithKit({ tone, children }: { tone: Tone; children?: Child }) {
  return <Kit.Provider value={tone}>{children}</Kit.Provider>;
}

/** The kit's own words, for a part of the kit. @example const t = useKitWords(); t("error-prefix") */
export function useKitWords(): KitTranslate {
  const tone = Kit.read();
  if (!tone) throw new Error("parts of the kit stand inside Page, DoorPage or WithKit, which say the language");
  return words(kitWords, tone);
}
