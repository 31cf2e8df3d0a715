import { afterEach, describe, expect, it } from "vitest";
import { inTenant } from "#platform/database/in-tenant.ts";
import { mustBeDone } from "#platform/errors/outcome.ts";
import { setClock, today } from "#platform/time/clock.ts";
import { addDays, asDate } from "#platform/time/date-string.ts";
import type { Actor } from "#platform/web/actor.ts";
import { addDomain, addFunction, archiveFunction, changeMany, findFunction, publishFunction } from "#modules/functions/public.ts";
import { markInvited } from "#modules/people/public.ts";
import { newPerson, usePortal } from "#tests/support/test-portal.ts";
import { answerSurvey, readAsked } from "./answer-survey.ts";
import { closeSurvey } from "./close-survey.ts";
import { decide, openKeys } from "./decide.ts";
import { openSurveysFor } from "./open-surveys.ts";
import { readSurveyResult, readSurveys } from "./read-survey.ts";
import { startSurvey } from "./start-survey.ts";
import type { Answer } from "./survey.ts";
import "./surveys-events.ts";

const at = usePortal();
afterEach(() => setClock());
let made = 0;

/** A published function with so many people who hold it; the last one under its other title and in capitals. */
async function functionWith(holders: number) {
  made += 1;
  const title = `adviseur ${made}`;
  const domainIds = [mustBeDone(await addDomain(at.system, `domein ${made}`))];
  const tags = (["behaviour", "knowledge", "requirement", "course", "place"] as const).map((kind) => ({
    kind,
    label: `${kind} ${made}`,
    explanation: `uit ${made}`,
  }));
  const id = mustBeDone(await addFunction(at.system, { title, otherTitles: [`raadgever ${made}`], domainIds, tags, forOrganisation: "a", forSociety: "b" }));
  mustBeDone(await publishFunction(at.system, id));
  await addFunction(at.system, { title: `buur ${made}`, domainIds, tags: [{ kind: "technical", label: `rekenen ${made}` }] });
  const people = [];
  for (let index = 0; index < holders; index += 1)
    people.push(await newPerson(at.portal, { employment: { functionTitle: index === holders - 1 ? ` RAADGEVER ${made}` : title } }));
  return { id, title, people, number: made };
}

async function ask(functionId: string) {
  return mustBeDone(await startSurvey(at.system, functionId, addDays(today(), 14)));
}
const invitationOf = async (person: Actor) => (await inTenant(at.system, (db) => openSurveysFor(db, person.personId ?? "")))[0]?.invitationId ?? "";
const answer = (wanted: Partial<Answer> = {}): Answer => ({ dimensions: [10, 20, 30, 40, 50], tagIds: [], ownWords: [], ...wanted });
const answersOf = (surveyId: string) => inTenant(at.system, (db) => db.selectFrom("survey_answers").selectAll().where("survey_id", "=", surveyId).execute());

describe("a survey among holders", () => {
  it("K-08 is for who holds the function now under any of its titles, and mails who can come in, without a name", async () => {
    const { id, people, number } = await functionWith(2);
    await newPerson(at.portal, { employment: { functionTitle: `adviseur ${number}`, startsOn: asDate("2010-01-01"), endsOn: asDate("2012-01-01") } });
    await newPerson(at.portal, { employment: { functionTitle: `adviseur ${number}x` } });
    await inTenant(at.system, (db) => markInvited(db, [people[0]?.personId ?? ""]));
    const survey = await ask(id);
    const found = await inTenant(at.system, async (db) => ({
      invited: await db.selectFrom("survey_invitations").select("person_id").where("survey_id", "=", survey).orderBy("person_id").execute(),
      mails: await db.selectFrom("outbox_mails").select(["person_id", "subject", "body"]).where("kind", "=", "survey").execute(),
    }));
    expect(found.invited.map((row) => row.person_id)).toEqual(people.map((person) => person.personId).toSorted());
    expect(found.mails.map((mail) => mail.person_id)).toEqual([people[0]?.personId]);
    expect(`${found.mails[0]?.subject} ${found.mails[0]?.body}`).not.toMatch(/adviseur|Voornaam|Achternaam/);
    const listed = await readSurveys(at.system);
    expect(listed.functions.find((each) => each.id === id)?.holders).toBe(2);
    expect(listed.surveys.find((each) => each.id === survey)).toMatchObject({ invited: 2, answered: 0, isOpen: true });
  });

  it("is refused without holders, twice at once, and for a day that is no day to answer", async () => {
    const nobody = await functionWith(0);
    expect(await startSurvey(at.system, nobody.id, addDays(today(), 14))).toEqual({ refused: "no-holders" });
    const { id } = await functionWith(1);
    expect(await startSurvey(at.system, id, today())).toEqual({ refused: "date-too-early" });
    const first = await ask(id);
    expect(await startSurvey(at.system, id, addDays(today(), 14))).toEqual({ refused: "already-open" });
    // After its last day a new one can begin, although nobody closed the first.
    setClock(`${addDays(today(), 15)}T12:00:00Z`);
    expect(await ask(id)).not.toBe(first);
  });

  it("is answered once by each, by nobody else, and says neither who nor when", async () => {
    const { id, people, number } = await functionWith(2);
    const survey = await ask(id);
    const [one, other] = people as unknown as [Actor, Actor];
    const invitation = await invitationOf(one);
    const asked = await readAsked(one, invitation);
    expect(asked.tags.map((tag) => tag.label)).toEqual([`behaviour ${number}`, `knowledge ${number}`, `rekenen ${number}`]);
    await expect(readAsked(other, invitation)).rejects.toThrow();
    await expect(answerSurvey(other, invitation, answer())).rejects.toThrow();
    const said = answer({ tagIds: [asked.tags[0]?.id ?? "", id], ownWords: [{ kind: "technical", label: "netwerken" }] });
    mustBeDone(await answerSurvey(one, invitation, said));
    mustBeDone(await answerSurvey(one, invitation, answer()));
    const kept = await answersOf(survey);
    expect(kept).toHaveLength(1);
    expect(kept[0]).toMatchObject({ tag_ids: [asked.tags[0]?.id], own_words: [{ kind: "technical", label: "netwerken" }] });
    expect(JSON.stringify(kept)).not.toContain(String(one.personId));
    const trail = await inTenant(at.system, (db) => db.selectFrom("audit_entries").selectAll().where("action", "=", "survey.answered").execute());
    expect(JSON.stringify(trail)).not.toContain(String(one.personId));
    expect(await inTenant(at.system, (db) => openSurveysFor(db, one.personId ?? ""))).toEqual([]);
    await closeSurvey(at.system, survey);
    await closeSurvey(at.system, survey);
    expect(await answerSurvey(other, await invitationOfClosed(other), answer())).toEqual({ refused: "closed" });
  });

  const invitationOfClosed = async (person: Actor) =>
    (await inTenant(at.system, (db) => db.selectFrom("survey_invitations").select("id").where("person_id", "=", person.personId).execute()))[0]?.id ?? "";

  it("shows nothing while somebody can still answer, however many did, and everything after its last day", async () => {
    const { id, people } = await functionWith(4);
    const survey = await ask(id);
    for (const [index, person] of people.slice(0, 3).entries()) {
      mustBeDone(await answerSurvey(person, await invitationOf(person), answer({ dimensions: [index * 10, 0, 0, 0, 100] })));
      expect(await readSurveyResult(at.system, survey)).toMatchObject({ isShown: false, answered: index + 1, averages: undefined, proposals: [], unnamed: [] });
      expect(mustBeDone(await decide(at.system, survey, ["dimensions"], "accepted"))).toBe(0);
    }
    setClock(`${addDays(today(), 15)}T12:00:00Z`);
    expect(await readSurveyResult(at.system, survey)).toMatchObject({ isShown: true, answered: 3, invited: 4, averages: [10, 0, 0, 0, 100] });
  });

  it("K-08 K-09 what an editor accepts stands on the passport being written, with source and day; what is published stays", async () => {
    const { id, people, number } = await functionWith(1);
    const survey = await ask(id);
    const [person] = people as unknown as [Actor];
    const { tags } = await readAsked(person, await invitationOf(person));
    const ownWords = [{ kind: "knowledge", label: "Omgevingswet" }] as const;
    mustBeDone(await answerSurvey(person, await invitationOf(person), answer({ tagIds: tags.map((tag) => tag.id), ownWords })));
    await closeSurvey(at.system, survey);
    const result = await readSurveyResult(at.system, survey);
    const aside = result.proposals.find((each) => each.label === `rekenen ${number}`)?.key ?? "";
    expect(mustBeDone(await decide(at.system, survey, [aside], "setAside"))).toBe(1);
    const rest = openKeys(await readSurveyResult(at.system, survey));
    expect(mustBeDone(await decide(at.system, survey, rest, "accepted"))).toBe(4);
    expect(mustBeDone(await decide(at.system, survey, rest, "accepted"))).toBe(0);

    const kept = await inTenant(at.system, (db) => findFunction(db, id));
    expect(kept).toMatchObject({ isChanged: true, publishedVersion: 1, dimensions: [10, 20, 30, 40, 50] });
    expect(kept?.tags.filter((tag) => tag.source === "survey").map((tag) => [tag.kind, tag.label, tag.explanation, tag.sourceOn])).toEqual([
      ["knowledge", "Omgevingswet", "", today()],
      ["behaviour", `behaviour ${number}`, `uit ${number}`, today()],
      ["knowledge", `knowledge ${number}`, `uit ${number}`, today()],
    ]);
    const after = await readSurveyResult(at.system, survey);
    expect([after.proposals.every((each) => each.decision !== undefined), after.dimensionsDecision, openKeys(after)]).toEqual([true, "accepted", []]);
  });

  it("ends when its function goes into the archive, alone or with others, and keeps that function's name", async () => {
    const [one, other, stays] = [await functionWith(1), await functionWith(1), await functionWith(1)];
    const surveys = [await ask(one.id), await ask(other.id), await ask(stays.id)];
    mustBeDone(await archiveFunction(at.system, one.id));
    mustBeDone(await changeMany(at.system, [other.id], { do: "archive" }));
    const asked = async ([person]: readonly Actor[]) => (await invitationOf(person as Actor)) !== "";
    expect([await asked(one.people), await asked(other.people), await asked(stays.people)]).toEqual([false, false, true]);
    const listed = (await readSurveys(at.system)).surveys;
    const shown = surveys.map((id) => listed.find((each) => each.id === id)).map((each) => [each?.title, each?.isOpen]);
    expect(shown).toEqual([
      [one.title, false],
      [other.title, false],
      [stays.title, true],
    ]);
    const trail = await inTenant(at.system, (db) => db.selectFrom("audit_entries").select("subject_id").where("action", "=", "survey.closed").execute());
    const closed = trail.map((entry) => entry.subject_id);
    expect(surveys.map((id) => closed.includes(id))).toEqual([true, true, false]);
  });

  it("is for editors of the whole portal", async () => {
    const { id } = await functionWith(1);
    const survey = await ask(id);
    const teacher = await newPerson(at.portal);
    await expect(startSurvey(teacher, id, addDays(today(), 14))).rejects.toThrow();
    await expect(readSurveyResult(teacher, survey)).rejects.toThrow();
    await expect(readSurveys({ ...teacher, roles: [{ role: "hr", unitId: id }] })).rejects.toThrow();
    await expect(decide(teacher, survey, [], "accepted")).rejects.toThrow();
    await expect(closeSurvey(teacher, survey)).rejects.toThrow();
  });
});
