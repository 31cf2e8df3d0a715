import { beforeAll, expect, test } from "vitest";
import { inTenant } from "#platform/database/in-tenant.ts";
import { mustBeDone } from "#platform/errors/outcome.ts";
import { today } from "#platform/time/clock.ts";
import { addDays } from "#platform/time/date-string.ts";
import type { Actor } from "#platform/web/actor.ts";
import { addFunction } from "#modules/functions/public.ts";
import { giveRole } from "#modules/people/public.ts";
import { newPerson, usePortal } from "#tests/support/test-portal.ts";
import { signIn, testWeb } from "#tests/support/test-web.ts";
import { closeSurvey } from "../close-survey.ts";
import { startSurvey } from "../start-survey.ts";

const at = usePortal();
const ask = testWeb();
let as: string;

beforeAll(async () => {
  const editor = await newPerson(at.portal, { employment: null });
  mustBeDone(await giveRole(at.system, { personId: editor.personId, role: "functionEditor", unitId: null }));
  as = await signIn(editor);
});

const lines = { strategic: "10", abstract: "20", external: "30", generalist: "40", resident: "50" };

test("K-08 from asking to the passport: the editor asks, three answer, and what they name is taken over", async () => {
  const functionId = mustBeDone(
    await addFunction(at.system, {
      title: "verkeerskundige",
      tags: [
        { kind: "behaviour", label: "luisteren <b>" },
        { kind: "requirement", label: "hbo" },
      ],
    }),
  );
  const holders = [];
  for (let index = 0; index < 3; index += 1) holders.push(await signIn(await newPerson(at.portal, { employment: { functionTitle: "Verkeerskundige" } })));
  const form = await (await ask(at.portal, `/functiehuis/vragen?functie=${functionId}`, { as })).text();
  expect(form).toContain("verkeerskundige (3 collega’s)");
  const wrong = await ask(at.portal, "/functiehuis/vragen", { as, form: { function: functionId, closesOn: "1-1-2020" } });
  expect([wrong.status, (await wrong.text()).includes("Kies een dag na vandaag.")]).toEqual([422, true]);
  const closesOn = new Date(Date.now() + 10 * 86_400_000).toISOString().slice(0, 10);
  const started = await ask(at.portal, "/functiehuis/vragen", { as, form: { function: functionId, closesOn } });
  const survey = started.headers.get("location") ?? "";
  expect(started.status).toBe(303);
  expect(await (await ask(at.portal, survey, { as })).text()).toContain("zie je als de vraag gesloten is");

  for (const [index, holder] of holders.entries()) {
    const page = /href="(\/werk-in-beeld\/[0-9a-f-]+)"/.exec(await (await ask(at.portal, "/", { as: holder })).text())?.[1] ?? "";
    const asked = await (await ask(at.portal, page, { as: holder })).text();
    expect(asked).toContain("Wat vraagt het werk van verkeerskundige?");
    expect(asked).not.toContain("<b>");
    expect(asked).not.toContain("hbo");
    const tag = /name="tags" value="([^"]+)"/.exec(asked)?.[1] ?? "";
    if (index === 0) {
      const tooMany = await ask(at.portal, page, { as: holder, form: { ...lines, "own-knowledge": "a, b, c, d" } });
      const again = await tooMany.text();
      expect([tooMany.status, again.includes("Noem er hooguit drie."), again.includes("a, b, c, d")]).toEqual([422, true, true]);
      const noTag = await ask(at.portal, page, { as: holder, form: { ...lines, tags: "geen-kenmerk" } });
      const asksAgain = await noTag.text();
      expect([noTag.status, asksAgain.includes("Vink opnieuw aan wat bij je werk hoort."), asksAgain.includes("Zet de schuif")]).toEqual([422, true, false]);
      expect(asked).toMatch(/<legend>Vink aan wat jij echt doet, kunt of weet\. Sla de rest over\.<\/legend>/);
    }
    const sent = await ask(at.portal, page, { as: holder, form: { ...lines, ...(index < 2 ? { tags: tag } : {}), "own-technical": "Kruispunten tekenen" } });
    expect([sent.status, sent.headers.get("location")]).toEqual([303, page]);
    expect(await (await ask(at.portal, page, { as: holder })).text()).toContain("Je antwoord is binnen");
    const others = holders[(index + 1) % holders.length];
    expect((await ask(at.portal, page, { as: others })).status).toBe(404);
    expect(await (await ask(at.portal, "/", { as: holder })).text()).not.toContain("/werk-in-beeld/");
  }

  const stillOpen = await (await ask(at.portal, survey, { as })).text();
  expect([stillOpen.includes("zie je als de vraag gesloten is"), stillOpen.includes("Kruispunten")]).toEqual([true, false]);
  expect((await ask(at.portal, `${survey}/sluiting`, { as, form: {} })).status).toBe(303);
  const result = await (await ask(at.portal, survey, { as })).text();
  for (const sentence of ["Antwoord van <b>3</b> van 3 collega’s.", "genoemd door 3 van 3 collega’s", "genoemd door 2 van 3 collega’s", "luisteren &lt;b&gt;"])
    expect(result).toContain(sentence);
  expect(result.indexOf("Kruispunten")).toBeLessThan(result.indexOf("2 van 3"));
  expect((await ask(at.portal, `${survey}/besluit`, { as, form: { choice: "accept" } })).status).toBe(422);
  expect((await ask(at.portal, `${survey}/besluit`, { as, form: { choice: "accept-all" } })).headers.get("location")).toBe(survey);
  expect(await (await ask(at.portal, survey, { as })).text()).toContain("Over alles is besloten.");
  const kept = await inTenant(at.system, (db) =>
    db.selectFrom("function_tags").select("source").where("function_id", "=", functionId).orderBy("source").execute(),
  );
  expect(kept.map((row) => row.source)).toEqual(["editor", "survey", "survey"]);
  expect(await (await ask(at.portal, survey, { as })).text()).toContain("De vraag is gesloten.");
  expect((await ask(at.portal, survey, { as: holders[0] })).status).toBe(403);
});

test.each([
  [1, "Alleen jij wordt dit gevraagd. Wie dit leest, weet dus dat het van jou komt."],
  [2, "Geven er minder dan drie antwoord, dan kan iemand raden wie wat zei."],
])("of %d invited, who answered reads the same warning as before, and not that nobody sees who said what", async (holders, warning) => {
  const title = `griffier ${holders}`;
  const functionId = mustBeDone(await addFunction(at.system, { title }));
  const [holder] = await Promise.all(Array.from({ length: holders }, () => newPerson(at.portal, { employment: { functionTitle: title } })));
  const survey = mustBeDone(await startSurvey(at.system, functionId, addDays(today(), 9)));
  const session = await signIn(holder as Actor);
  const page = /href="(\/werk-in-beeld\/[0-9a-f-]+)"/.exec(await (await ask(at.portal, "/", { as: session })).text())?.[1] ?? "";
  expect(await (await ask(at.portal, page, { as: session })).text()).toContain(warning);
  await ask(at.portal, page, { as: session, form: lines });
  const thanks = await (await ask(at.portal, page, { as: session })).text();
  expect([thanks.includes("Je antwoord is binnen"), thanks.includes(warning), thanks.includes("niet wie")]).toEqual([true, true, false]);
  const some = holders === 1 ? "1 collega" : `${holders} collega’s`;
  await closeSurvey(at.system, survey);
  expect(await (await ask(at.portal, `/functiehuis/vragen/${survey}`, { as })).text()).toContain(`Antwoord van <b>1</b> van ${some}.`);
});
