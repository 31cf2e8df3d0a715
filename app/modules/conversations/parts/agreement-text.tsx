import { TypedText } from "#ui/typed-text.tsx";
import { type Agreement, choiceOf, type Doer } from "../agreement.ts";
import type { Speech } from "./speech.ts";

export function doerName({ t }: Speech, who: Doer, people: { readonly employee: string; readonly manager: string }): string {
  return who === "both" ? t("agreements.both") : people[who];
}

/** An agreement below its first line: who, until when, how it is seen, what it needs, where it goes on. */
export function AgreementText({ speech: { t, day }, agreement, doer }: { speech: Speech; agreement: Omit<Agreement, "revision" | "placedId">; doer: string }) {
  const { untilOn, seenBy, needs } = agreement;
  const first = [doer, untilOn ? t("agenda.until", { date: day(untilOn) }) : "", t(`agreements.place.${choiceOf(agreement)}`)].filter(Boolean).join(" · ");
  return (
    <>
      {first}
      {seenBy === "" ? null : <Part label={t("agreements.seen-by")} text={seenBy} />}
      {needs === "" ? null : <Part label={t("agreements.needs")} text={needs} />}
    </>
  );
}

function Part({ label, text }: { label: string; text: string }) {
  return (
    <>
      <br />
      {label} <TypedText text={text} />
    </>
  );
}
