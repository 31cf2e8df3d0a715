import { mustBeDone } from "#platform/errors/outcome.ts";
import { createPortal } from "#modules/portals/public.ts";
import type { PersonId } from "#platform/web/actor.ts";
import { lindewaardConversations } from "./lindewaard-conversations.ts";
import { addWorldConversations } from "./world-conversations.ts";
import { lindewaardHouse } from "./lindewaard-functions.ts";
import { lindewaardLearning } from "./lindewaard-learning.ts";
import { addWorldLearning } from "./world-learning.ts";
import { lindewaardPeople } from "./lindewaard-people.ts";
import { addWorldQualifications, lindewaardLevels, lindewaardQualifications } from "./world-qualifications.ts";
import { addWorldTracks, lindewaardTracks } from "./world-tracks.ts";
import { addWorldTerms, lindewaardTerms } from "./world-terms.ts";
import { addWorldUnits } from "./waterkant.ts";
import { lindewaardAssignments } from "./lindewaard-assignments.ts";
import { addWorldAssignments } from "./world-assignments.ts";
import { lindewaardFeedback } from "./lindewaard-feedback.ts";
import { addWorldFeedback } from "./world-feedback.ts";
import { addWorldFunctions } from "./world-functions.ts";
import { addWorldPeople, longAgo } from "./world-people.ts";

/** A municipality, in a database of its own. */
export async function makeLindewaard(): Promise<void> {
  const portal = mustBeDone(
    await createPortal({
      name: "lindewaard",
      title: "Gemeente Lindewaard",
      sector: "gov",
      storage: "own",
      isDemo: true,
      houseStyle: { pictures: "lindewaard", primary: "#1e5638", primaryLetter: "#ffffff", second: "#d8b670", secondLetter: "#2c2413" },
    }),
  );
  const units = await addWorldUnits(portal, [
    ["board", "board", "Gemeente Lindewaard", null],
    ["bedrijf", "unit", "Bedrijfsvoering", "board"],
    ["samenleving", "unit", "Samenleving", "board"],
    ["ruimte", "unit", "Ruimte en groen", "board"],
    ["leefgebied", "section", "Leefgebied", "ruimte"],
    ["balie", "unit", "Publiekszaken", "board"],
  ]);
  const people = await addWorldPeople(portal, lindewaardPeople, units, { domain: "lindewaard.example", startsOn: longAgo, levels: lindewaardLevels });
  await addWorldFunctions(portal, lindewaardHouse, units, people.get("meike")?.personId as PersonId);
  await addWorldLearning({ portal, people, units }, lindewaardLearning);
  await addWorldAssignments(portal, people, lindewaardAssignments);
  await addWorldTerms(portal, people, units, lindewaardTerms);
  await addWorldConversations(portal, people, units, lindewaardConversations);
  await addWorldFeedback(portal, people, lindewaardFeedback);
  await addWorldQualifications(portal, people, "meike", lindewaardQualifications);
  await addWorldTracks(portal, people, lindewaardTracks);
}
