import { formatHours, formatMoney } from "#platform/amounts/format-amounts.ts";
import type { Cents, HundredthHours } from "#platform/amounts/amounts.ts";
import type { Visit } from "#platform/web/visit.ts";
import { EntitlementMeter } from "#ui/entitlement-meter.tsx";
import { entitlementWords } from "../entitlement-words.ts";
import type { Standing } from "../ledger.ts";
import { rightPageWords } from "../right-page-words.ts";

type Props = { visit: Visit; hours: Standing<HundredthHours>; money: Standing<Cents> };

/** The two rights, one bar each: used, planned, free. */
export function Meters({ visit, hours, money }: Props) {
  const t = visit.words(entitlementWords);
  const { language } = visit.tone;
  return (
    <>
      <Meter visit={visit} id="uren" label={t("hours")} standing={hours} format={(amount) => formatHours(language, amount)} />
      <Meter visit={visit} id="geld" label={t("money")} standing={money} format={(amount) => formatMoney(language, amount)} />
    </>
  );
}

type MeterProps<Amount> = { visit: Visit; id: string; label: string; standing: Standing<Amount>; format: (amount: Amount) => string };

function Meter<Amount extends number>({ visit, id, label, standing, format }: MeterProps<Amount>) {
  const t = visit.words(entitlementWords);
  const part = (word: "used" | "planned" | "free" | "gone") => ({ amount: standing[word], text: format(standing[word]), word: t(word) });
  return (
    <EntitlementMeter
      id={id}
      label={label}
      totalText={visit.words(rightPageWords)("right-of", { amount: format(standing.total) })}
      total={standing.total}
      used={part("used")}
      planned={part("planned")}
      // Of a closed year nothing is free: what was left is shown as what became of it.
      free={standing.gone > 0 ? part("gone") : part("free")}
    />
  );
}
