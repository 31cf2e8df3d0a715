import { onEvent } from "#platform/events/event.ts";
import { tagsProposed } from "#modules/events.ts";
import { openHouse } from "./compass-house.ts";
import { proposeTags } from "./profile-table.ts";

// A test does not change a profile: it proposes, and the person says yes or no (OQ-07). What the portal has no tag for is left out,
// because tags are made by who keeps the function house.
onEvent(tagsProposed, async (db, { portal }, { personId, tags, source }) => {
  const house = await openHouse(db, portal);
  const byName = new Map(house.tags().map((tag) => [`${tag.kind} ${tag.label.toLowerCase()}`, tag.id]));
  const ids = tags.flatMap((tag) => ("tagId" in tag ? (house.tag(tag.tagId)?.id ?? []) : (byName.get(`${tag.kind} ${tag.label.trim().toLowerCase()}`) ?? [])));
  await proposeTags(db, personId, [...new Set(ids)], source);
});
