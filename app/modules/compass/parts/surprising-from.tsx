import type { Visit } from "#platform/web/visit.ts";
import { Block } from "#ui/layout.tsx";
import { LineList } from "#ui/line-list.tsx";
import { surprisesAround } from "../compass-entries.ts";
import type { HouseFunction } from "../compass-house.ts";
import { matchWords } from "../match-words.ts";
import type { FunctionMatch } from "../read-match.ts";
import { defaultBand } from "../surprising-functions.ts";

/** What lies out of the box seen from this function, each with its unit (K-06) and who says so (K-18). */
export function SurprisingFrom({ visit, found: { target, compass } }: { visit: Visit; found: FunctionMatch }) {
  const t = visit.words(matchWords);
  const { house, units } = compass;
  const around = { tags: target.tags, centre: target, savedIds: new Set<string>(), band: defaultBand };
  const computed = surprisesAround(house, around).map((each) => each.id);
  const ids = [...new Set([...target.pins, ...computed])];
  const functions = ids.flatMap((id) => house.functions.get(id) ?? []).filter((each) => each.isFilled);
  if (functions.length === 0) return null;
  const unitOf = ({ passport }: HouseFunction) => units.find((unit) => unit.id === passport.unitId)?.name;
  return (
    <Block id="onverwacht" title={t("surprising", { title: target.passport.title })}>
      <LineList
        label={t("surprising", { title: target.passport.title })}
        lines={functions.map((each) => ({
          what: (
            <>
              <a href={`/kompas/functie/${each.id}`}>{each.passport.title}</a> {unitOf(each) ? <span class="soft">({unitOf(each)})</span> : null}
            </>
          ),
          action: <span class="soft small">{t(target.pins.includes(each.id) ? "surprising.pinned" : "surprising.computed")}</span>,
        }))}
      />
    </Block>
  );
}
