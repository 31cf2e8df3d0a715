import type { Visit } from "#platform/web/visit.ts";
import { Status } from "#ui/status.tsx";
import { houseWords } from "../house-words.ts";
import type { FunctionState } from "../passport.ts";

/** How a passport stands: as a shape and in words. */
export function FunctionStatus({ visit, state, isChanged }: { visit: Visit; state: FunctionState; isChanged: boolean }) {
  const t = visit.words(houseWords);
  if (state === "published") return isChanged ? <Status shape="half">{t("state.changed")}</Status> : <Status shape="full">{t("state.published")}</Status>;
  return state === "archived" ? <Status shape="triangle">{t("state.archived")}</Status> : <Status shape="open">{t("state.draft")}</Status>;
}
