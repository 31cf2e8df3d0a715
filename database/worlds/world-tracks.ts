import { mustBeDone } from "#platform/errors/outcome.ts";
import { asDate } from "#platform/time/date-string.ts";
import type { Actor, PersonId, Portal } from "#platform/web/actor.ts";
import {
  addTrack,
  addWalkEvidence,
  adoptExample,
  adviseStep,
  decideStep,
  inviteToTrack,
  readOwnWalk,
  readTrack,
  recordRoom,
  startWalk,
  submitStep,
  type TrackDraft,
} from "#modules/tracks/public.ts";
import type { WorldPerson } from "./world-people.ts";
import { liveThrough, personActor } from "./world-plan.ts";

type ExampleName = Parameters<typeof adoptExample>[1];

/** Somebody on a track: a text for each condition in its order, as many as they have. */
export type WorldWalk = {
  readonly who: string;
  readonly track: string;
  /** Which step they begin at, counted from nought. */
  readonly step: number;
  readonly startedOn: string;
  readonly evidence: readonly string[];
  readonly submittedOn?: string;
  readonly advice?: readonly [on: string, by: string, text: string];
  readonly room?: readonly [on: string, text: string];
  readonly decided?: readonly [on: string, decision: "granted" | "not-yet", reason: string];
};

export type WorldTracks = {
  readonly hr: string;
  readonly on: string;
  readonly examples: readonly ExampleName[];
  readonly own: Readonly<Record<string, TrackDraft>>;
  readonly walks: readonly WorldWalk[];
  readonly invitations: readonly { readonly on: string; readonly by: string; readonly who: string; readonly track: string }[];
};

/** Makes the tracks of a demo world and lives through what people did on them. */
export async function addWorldTracks(portal: Portal, people: ReadonlyMap<string, WorldPerson>, wanted: WorldTracks): Promise<void> {
  const actor = (key: string): Actor & { readonly personId: PersonId } => personActor(portal, people.get(key)?.personId as PersonId, true);
  const hr = { ...actor(wanted.hr), roles: [{ role: "hr", unitId: null }] } as const;
  const tracks = new Map<string, string>();
  const idOf = (track: string) => tracks.get(track) as string;
  const days: [string, () => Promise<void>][] = [
    [
      wanted.on,
      async () => {
        for (const name of wanted.examples) tracks.set(name, await adoptExample(hr, name));
        for (const [name, draft] of Object.entries(wanted.own)) tracks.set(name, await addTrack(hr, draft, `world ${name}`));
      },
    ],
    ...wanted.invitations.map(({ on, by, who, track }): [string, () => Promise<void>] => [
      on,
      async () => void mustBeDone(await inviteToTrack(actor(by), { personId: actor(who).personId, trackId: idOf(track) })),
    ]),
  ];
  for (const walk of wanted.walks) days.push(...daysOf(walk, actor(walk.who), hr, actor, () => idOf(walk.track)));
  await liveThrough(days);
}

function daysOf(
  { step, startedOn, evidence, submittedOn, advice, room, decided }: WorldWalk,
  me: Actor & { readonly personId: PersonId },
  hr: Actor,
  actor: (key: string) => Actor,
  trackId: () => string,
): [string, () => Promise<void>][] {
  let walkId = "";
  let submissionId = "";
  const days: [string, () => Promise<void>][] = [
    [
      startedOn,
      async () => {
        const { track } = await readTrack(me, trackId());
        walkId = mustBeDone(await startWalk(me, trackId(), track.content.steps[step]?.key ?? ""));
        const conditions = (await readOwnWalk(me, walkId)).step?.conditions ?? [];
        for (const [index, text] of evidence.entries()) {
          const key = conditions[index]?.key ?? "";
          mustBeDone(await addWalkEvidence(me, walkId, key, { title: "", text, link: "", existing: "", once: `world ${index}` }));
        }
      },
    ],
  ];
  if (submittedOn) {
    days.push([
      submittedOn,
      async () => {
        submissionId = mustBeDone(await submitStep(me, walkId, (await readOwnWalk(me, walkId)).step?.key ?? ""));
      },
    ]);
  }
  if (advice) days.push([advice[0], async () => mustBeDone(await adviseStep(actor(advice[1]), submissionId, { advice: "advised-yes", reason: advice[2] }))]);
  if (room) days.push([room[0], async () => mustBeDone(await recordRoom(hr, submissionId, { room: "room-yes", on: asDate(room[0]), reason: room[1] }))]);
  if (decided) days.push([decided[0], async () => mustBeDone(await decideStep(hr, submissionId, { decision: decided[1], reason: decided[2] }))]);
  return days;
}

export const waterkantTracks: WorldTracks = {
  hr: "yvonne",
  on: "2025-09-08",
  examples: ["teacher", "support"],
  own: {},
  walks: [
    {
      who: "samira",
      track: "teacher",
      step: 0,
      startedOn: "2026-09-14",
      evidence: [
        "Mijn beoordeling van juni: op alle competenties voldoende of goed. Marleen en ik hebben hem samen doorgenomen.",
        "Ik leid de werkgroep Taal in elke les bij biologie. We maakten een woordenlijst die nu ook bij natuurkunde wordt gebruikt.",
      ],
    },
    {
      who: "esther",
      track: "teacher",
      step: 1,
      startedOn: "2025-10-06",
      evidence: [
        "Assessment van 12 maart. Sterk in analyseren en anderen meenemen; nog te leren: sneller een besluit nemen.",
        "Master Onderwijskunde, afgerond op 30 juni 2026.",
        "Ik leidde de invoering van keuzegesprekken in klas 3. Leerlingen kiezen later en wisselen minder vaak van profiel.",
        "Portfolio met zes gesprekken, mijn onderzoek en wat collega’s ervan vonden.",
      ],
      submittedOn: "2026-09-21",
      advice: ["2026-09-28", "pieter", "Esther doet dit werk al een jaar en doet het goed."],
      room: ["2026-10-05", "Plaats in de formatie van de bovenbouw vanaf 1 januari."],
      decided: ["2026-10-06", "granted", "Alles is er. Gefeliciteerd met je volgende stap."],
    },
    {
      who: "saskia",
      track: "teacher",
      step: 1,
      startedOn: "2026-02-02",
      evidence: [
        "Assessment van 4 juni, met het advies om vooral door te gaan.",
        "Master Leren en innoveren, het laatste vak is in september gehaald.",
        "De practica van leerjaar 2 opnieuw opgezet, samen met scheikunde.",
        "Portfolio: mijn onderzoek naar toetsen zonder cijfer, met reacties van leerlingen.",
      ],
      submittedOn: "2026-11-16",
      advice: ["2026-11-18", "nina", "Ik zie Saskia dit al doen. Van mij mag het."],
    },
  ],
  invitations: [{ on: "2026-11-17", by: "marleen", who: "daan", track: "teacher" }],
};

export const lindewaardTracks: WorldTracks = {
  hr: "meike",
  on: "2026-01-12",
  examples: [],
  own: {
    permits: {
      name: "Van toezicht naar vergunningen",
      forWhom: "Toezichthouders die ook willen adviseren en beslissen",
      category: null,
      start: "Toezichthouder",
      steps: [
        {
          key: undefined,
          to: "Allround toezichthouder",
          room: false,
          conditions: ["Een jaar toezicht gedaan in twee wijken", "Een gesprek met een lastige uitkomst, en wat je ervan leerde"],
        },
        {
          key: undefined,
          to: "Vergunningverlener",
          room: true,
          conditions: ["De basisopleiding omgevingsrecht", "Drie aanvragen die je onder begeleiding hebt behandeld", "Een portfolio met je afwegingen"],
        },
      ],
    },
  },
  walks: [
    {
      who: "ivo",
      track: "permits",
      step: 1,
      startedOn: "2026-03-02",
      evidence: ["Certificaat omgevingsrecht van september.", "Twee dakkapellen en een kap, samen met Hilde behandeld."],
    },
  ],
  invitations: [],
};
