import type { Visit } from "#platform/web/visit.ts";
import { Tabs } from "#ui/tabs.tsx";
import { houseWords } from "../house-words.ts";

/** The parts of the function house, in the order in which it is filled. Pages of other modules under /functiehuis stand here as well. */
const parts = [
  ["list", "/functiehuis"],
  ["tags", "/functiehuis/kenmerken"],
  ["domains", "/functiehuis/domeinen"],
  ["esco", "/functiehuis/esco"],
  ["files", "/functiehuis/bestand"],
  ["surveys", "/functiehuis/vragen"],
] as const;
export type HousePart = (typeof parts)[number][0];

/** The way between the parts of the function house. @example <HouseTabs visit={visit} current="esco" /> */
export function HouseTabs({ visit, current }: { visit: Visit; current: HousePart }) {
  const t = visit.words(houseWords);
  return <Tabs label={t("parts")} tabs={parts.map(([part, href]) => ({ href, label: t(`part.${part}`), current: part === current }))} />;
}
