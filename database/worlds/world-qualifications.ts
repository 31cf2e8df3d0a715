import { cents, hundredthHours } from "#platform/amounts/amounts.ts";
import { mustBeDone } from "#platform/errors/outcome.ts";
import { asDate } from "#platform/time/date-string.ts";
import type { PersonId, Portal } from "#platform/web/actor.ts";
import type { EducationLevel } from "#modules/people/public.ts";
import { askQualification, decideQualification, finishQualification } from "#modules/qualifications/public.ts";
import type { WorldPerson } from "./world-people.ts";
import { liveThrough, personActor } from "./world-plan.ts";

/** Schooling of who did not study for their work at an hbo or university. */
export const waterkantLevels: Readonly<Record<string, EducationLevel>> = {
  dennis: "mbo-1",
  ali: "mbo-4",
  karin: "mbo-4",
  truus: "mbo-3",
  sven: "mbo-4",
  petra: "mbo-4",
  ria: "hbo",
  harm: "mbo-4",
  johan: "vmbo",
  layla: "mbo-3",
  marga: "mbo-2",
  simone: "hbo",
  yvonne: "hbo-master",
};
export const lindewaardLevels: Readonly<Record<string, EducationLevel>> = { ivo: "mbo-4", hilde: "mbo-4", aisha: "hbo", guus: "wo-master", meike: "hbo" };

/** What somebody asked, and what became of it. */
export type WorldQualification = {
  readonly who: string;
  readonly kind: "evc" | "basic";
  readonly why: string;
  readonly askedOn: string;
  readonly decided?: readonly [on: string, decision: "granted" | "declined", reason: string];
  readonly done?: readonly [on: string, hours: number, euros: number];
};

/** Lives through requests day by day; HR decides. */
export async function addWorldQualifications(
  portal: Portal,
  people: ReadonlyMap<string, WorldPerson>,
  hrKey: string,
  wanted: readonly WorldQualification[],
): Promise<void> {
  const id = (key: string) => people.get(key)?.personId as PersonId;
  const hr = { ...personActor(portal, id(hrKey)), roles: [{ role: "hr", unitId: null }] } as const;
  const asked = new Map<WorldQualification, string>();
  const days = wanted.flatMap((one): [string, () => Promise<void>][] => {
    const request = () => asked.get(one) as string;
    const { decided, done } = one;
    return [
      [
        one.askedOn,
        async () => {
          const onceKey = `${one.who} ${one.kind} ${one.askedOn}`;
          asked.set(one, mustBeDone(await askQualification(personActor(portal, id(one.who)), { kind: one.kind, why: one.why, onceKey })));
        },
      ],
      ...(decided ? [[decided[0], () => decide(decided, request())] as [string, () => Promise<void>]] : []),
      ...(done ? [[done[0], () => finish(done, request())] as [string, () => Promise<void>]] : []),
    ];
  });
  const decide = async ([, decision, reason]: NonNullable<WorldQualification["decided"]>, request: string): Promise<void> =>
    mustBeDone(await decideQualification(hr, request, { decision, reason, hours: hundredthHours(0), money: cents(0) }));
  const finish = async ([on, hours, euros]: NonNullable<WorldQualification["done"]>, request: string): Promise<void> =>
    mustBeDone(await finishQualification(hr, request, { doneOn: asDate(on), hours: hundredthHours(hours * 100), money: cents(euros * 100) }));
  await liveThrough(days);
}

export const waterkantQualifications: readonly WorldQualification[] = [
  {
    who: "ali",
    kind: "evc",
    why: "Ik doe al jaren het werk van een instructeur en wil dat op papier",
    askedOn: "2023-09-12",
    decided: ["2023-09-19", "granted", ""],
    done: ["2024-03-14", 20, 1450],
  },
  { who: "ali", kind: "evc", why: "De opleiding tot instructeur vraagt een nieuw ervaringscertificaat", askedOn: "2026-11-16" },
  {
    who: "dennis",
    kind: "basic",
    why: "Met een diploma kan ik ook de techniek gaan beheren",
    askedOn: "2026-09-07",
    decided: ["2026-09-10", "granted", "Past bij wat de school nodig heeft"],
  },
  { who: "johan", kind: "basic", why: "Ik heb nooit een diploma gehaald en wil dat alsnog", askedOn: "2026-11-19" },
];

export const lindewaardQualifications: readonly WorldQualification[] = [
  {
    who: "ivo",
    kind: "evc",
    why: "Ik wil verder als adviseur en heb daar geen papieren voor",
    askedOn: "2025-02-03",
    decided: ["2025-02-10", "granted", ""],
    done: ["2025-09-22", 16, 1250],
  },
  { who: "hilde", kind: "evc", why: "Ik wil laten vastleggen wat ik van vergunningen weet", askedOn: "2026-11-12" },
];
