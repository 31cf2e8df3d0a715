import { mustBeDone } from "#platform/errors/outcome.ts";
import { asDate } from "#platform/time/date-string.ts";
import type { Actor, PersonId, Portal } from "#platform/web/actor.ts";
import {
  acceptMoment,
  addAgreement,
  addPoint,
  addReflection,
  agreementForm,
  beginConversation,
  makeCycle,
  momentSign,
  openBank,
  proposeMoment,
  readConversation,
  readOwnConversations,
  recordConsent,
  savePreparation,
  sayReady,
  shareReflection,
  signConversation,
  startCycle,
} from "#modules/conversations/public.ts";
import type { WorkplacesOf } from "#modules/people/public.ts";
import type { WorldPerson } from "./world-people.ts";
import { liveThrough, personActor } from "./world-plan.ts";

type Side = "employee" | "manager";
type Deed =
  | { readonly do: "propose" | "accept"; readonly by: Side; readonly plannedOn: string; readonly plannedAt: string; readonly place: string }
  | {
      readonly do: "prepare" | "ready";
      readonly by: Side;
      readonly answer?: string;
      readonly givers: string;
      readonly drains: string;
      readonly question?: string;
    }
  | { readonly do: "hold" }
  | { readonly do: "note"; readonly by: Side; readonly text: string }
  | {
      readonly do: "agree";
      readonly by: Side;
      readonly what: string;
      readonly seenBy: string;
      readonly who: "employee" | "manager" | "both";
      readonly untilOn: string;
    }
  | { readonly do: "sign"; readonly by: Side; readonly nextOn: string };

/** A round of a demo world: who organised it, for which unit, and what its people did on which day. */
export type WorldCycle = {
  readonly kind: "development" | "performance" | "career";
  readonly name: string;
  /** Everybody of this unit, or of it these people only. */
  readonly unit: string;
  readonly people?: readonly string[];
  readonly madeOn: string;
  readonly endsOn: string;
  readonly deeds: readonly { readonly on: string; readonly employee: string; readonly deed: Deed }[];
};
export type WorldConversations = {
  readonly hr: string;
  readonly consent: { readonly on: string; readonly body: string; readonly spokenFor: string; readonly reference: string };
  readonly cycles: readonly WorldCycle[];
  readonly reflections: readonly { readonly on: string; readonly by: string; readonly text: string; readonly isShared: boolean }[];
};

/** Lives through the conversations of a demo world day by day, by the use cases of the product. */
export async function addWorldConversations(
  portal: Portal,
  people: ReadonlyMap<string, WorldPerson>,
  units: Readonly<Record<string, string>>,
  { hr, consent, cycles, reflections }: WorldConversations,
): Promise<void> {
  const id = (key: string): PersonId => people.get(key)?.personId as PersonId;
  const adviser: Actor = { ...personActor(portal, id(hr)), roles: [{ role: "hr", unitId: null }] };
  const days: [string, () => Promise<void>][] = [
    [
      consent.on,
      async () =>
        void mustBeDone(
          await recordConsent(adviser, {
            decidedOn: asDate(consent.on),
            body: consent.body,
            spokenFor: consent.spokenFor,
            outcome: "consented",
            reference: consent.reference,
          }),
        ),
    ],
  ];
  for (const cycle of cycles) {
    const group = cycle.people ? { personIds: cycle.people.map(id) } : { unitIds: [units[cycle.unit] as string] };
    days.push([cycle.madeOn, () => begin(adviser, cycle, group)]);
    for (const { on, employee, deed } of cycle.deeds) {
      const two = { employee: personActor(portal, id(employee)), manager: personActor(portal, id(people.get(employee)?.manager ?? ""), true) };
      days.push([on, () => live(two, cycle, deed)]);
    }
  }
  for (const { on, by, text, isShared } of reflections) days.push([on, () => reflect(personActor(portal, id(by)), text, isShared)]);
  await liveThrough(days);
}

async function begin(adviser: Actor, { kind, name, madeOn, endsOn }: WorldCycle, group: WorkplacesOf): Promise<void> {
  const questionIds = (await openBank(adviser)).filter((question) => question.kind === kind).map((question) => question.id);
  const dates = { startsOn: asDate(madeOn), endsOn: asDate(endsOn) };
  const cycle = mustBeDone(await makeCycle(adviser, { kind, name, partnerId: null, ...dates, reveal: "bothReady", revealDays: null, questionIds }));
  mustBeDone(await startCycle(adviser, cycle, group));
}

type Two = Readonly<Record<Side, Actor & { readonly personId: PersonId }>>;

async function live(two: Two, cycle: WorldCycle, deed: Deed): Promise<void> {
  const id = (await readOwnConversations(two.employee)).mine.find((each) => each.cycleName === cycle.name)?.id ?? "";
  if (deed.do === "hold") return void mustBeDone(await beginConversation(two.manager, id));
  const actor = two[deed.by];
  switch (deed.do) {
    case "propose":
      return void mustBeDone(await proposeMoment(actor, id, { ...deed, plannedOn: asDate(deed.plannedOn) }));
    case "accept":
      return void mustBeDone(await acceptMoment(actor, id, momentSign(deed)));
    case "prepare":
    case "ready":
      return prepare(actor, id, deed);
    case "note":
      return void mustBeDone(await addPoint(actor, id, deed.text));
    case "agree": {
      const { what, seenBy, who, untilOn } = deed;
      return void mustBeDone(await addAgreement(actor, id, agreementForm.parse({ what, seenBy, who, untilOn, becomes: "here" })));
    }
    case "sign": {
      const { conversation } = await readConversation(actor, id);
      return void mustBeDone(await signConversation(actor, id, { revision: conversation.revision, nextOn: asDate(deed.nextOn) }));
    }
  }
}

async function prepare(actor: Actor, id: string, deed: Extract<Deed, { do: "prepare" | "ready" }>): Promise<void> {
  const { conversation } = await readConversation(actor, id);
  const first = conversation.questions.find((question) => question.side === deed.by)?.id ?? "";
  const answers: Record<string, string> = deed.answer ? { [first]: deed.answer } : {};
  const text = { answers, givers: deed.givers, drains: deed.drains, learningQuestion: deed.question ?? "", tab: "", known: 0 };
  mustBeDone<unknown, unknown>(deed.do === "ready" ? await sayReady(actor, id, text) : await savePreparation(actor, id, text));
}

async function reflect(actor: Actor & { readonly personId: PersonId }, text: string, isShared: boolean): Promise<void> {
  await addReflection(actor, text);
  const { reflections } = await readOwnConversations(actor);
  const made = reflections.find((each) => each.text === text);
  if (isShared && made) mustBeDone(await shareReflection(actor, made.id));
}
