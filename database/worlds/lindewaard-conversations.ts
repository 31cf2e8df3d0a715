import type { WorldConversations } from "./world-conversations.ts";

/** The year's conversations of a municipality: one signed, one being prepared, the rest to be planned. */
export const lindewaardConversations: WorldConversations = {
  hr: "meike",
  consent: { on: "2026-02-10", body: "Ondernemingsraad", spokenFor: "Tineke Vonk", reference: "OR 2026-03" },
  reflections: [{ on: "2026-10-20", by: "guus", text: "Het park is open. Mooiste dag van het jaar, en ik heb er veel over geleerd.", isShared: true }],
  cycles: [
    {
      kind: "performance",
      name: "Jaargesprekken 2026",
      unit: "ruimte",
      madeOn: "2026-09-14",
      endsOn: "2026-12-11",
      deeds: [
        { on: "2026-10-06", employee: "hilde", deed: { do: "hold" } },
        {
          on: "2026-10-06",
          employee: "hilde",
          deed: { do: "note", by: "employee", text: "De nieuwe wet vraagt meer overleg vooraf. Dat bevalt, maar kost tijd." },
        },
        {
          on: "2026-10-06",
          employee: "hilde",
          deed: {
            do: "agree",
            by: "manager",
            what: "Eén vaste ochtend per week voor vooroverleg",
            seenBy: "Minder aanvragen komen terug",
            who: "both",
            untilOn: "1-2-2027",
          },
        },
        { on: "2026-10-07", employee: "hilde", deed: { do: "sign", by: "employee", nextOn: "2027-09-15" } },
        { on: "2026-10-08", employee: "hilde", deed: { do: "sign", by: "manager", nextOn: "2027-09-15" } },
        { on: "2026-10-12", employee: "guus", deed: { do: "propose", by: "manager", plannedOn: "2026-12-02", plannedAt: "09:30", place: "Spreekkamer 2" } },
        { on: "2026-10-13", employee: "guus", deed: { do: "accept", by: "employee", plannedOn: "2026-12-02", plannedAt: "09:30", place: "Spreekkamer 2" } },
      ],
    },
  ],
};
