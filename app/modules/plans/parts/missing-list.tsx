import type { MissingAgreement } from "../missing-agreements.ts";
import type { PlanSpeech } from "./plan-speech.ts";

/** Where each missing thing is filled in: the field itself. */
export function missingHref({ what, place }: MissingAgreement): string {
  if (place.kind === "plan") return what === "no-term" ? "/plan/looptijd" : "/plan/activiteit/kiezen";
  return place.kind === "goal" ? `/plan/doel/${place.id}#${fieldOf[what]}` : `/plan/activiteit/${place.id}#${fieldOf[what]}`;
}

const fieldOf: Record<MissingAgreement["what"], string> = {
  "no-term": "from",
  "no-activity": "title",
  "no-period": "plannedFrom",
  "outside-the-term": "plannedFrom",
  "not-serving-me": "servesMe",
  "not-fitting-the-organisation": "fitsOrganisation",
  "not-facilitated": "facility-time",
};

/** The sentence of what is missing, with its place. */
export function missingSentence({ plan }: PlanSpeech, { what, place }: MissingAgreement): string {
  return plan(`missing.${what}`, { title: place.kind === "plan" ? "" : place.title });
}

/** Everything that is missing, each a link to its field. */
export function MissingList({ speech, missing }: { speech: PlanSpeech; missing: readonly MissingAgreement[] }) {
  return (
    <ul>
      {missing.map((one) => (
        <li>
          <a href={missingHref(one)}>{missingSentence(speech, one)}</a>
        </li>
      ))}
    </ul>
  );
}
