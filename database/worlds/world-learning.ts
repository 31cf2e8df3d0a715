import { inTenant } from "#platform/database/in-tenant.ts";
import { mustBeDone } from "#platform/errors/outcome.ts";
import { today } from "#platform/time/clock.ts";
import type { Actor, PersonId, Portal } from "#platform/web/actor.ts";
import { addUpdate, initiativeForm, joinInitiative, startInitiative, updateForm } from "#modules/initiatives/public.ts";
import { listOwnActivities } from "#modules/plans/public.ts";
import {
  evaluationForm,
  giveEvaluation,
  markTold,
  monthlyDays,
  planSlots,
  queueTopic,
  readTeamAgenda,
  topicForm,
  type Turn,
  writeLesson,
} from "#modules/transfer/public.ts";
import type { WorldPerson } from "./world-people.ts";
import { livePlan, liveThrough, personActor, type WorldPlan } from "./world-plan.ts";

type Form = Readonly<Record<string, string>>;

/** What people of a demo world learned, said of it, told each other and began together. */
export type WorldLearning = {
  readonly plans: readonly { readonly person: string; readonly manager: string; readonly plan: WorldPlan }[];
  readonly evaluations: readonly { readonly on: string; readonly person: string; readonly activity: string; readonly form: Form }[];
  readonly slots: { readonly on: string; readonly by: string; readonly unit: string; readonly weekday: number; readonly turn: Turn; readonly place: string };
  readonly topics: readonly { readonly on: string; readonly person: string; readonly title: string; readonly brings?: string; readonly lesson?: string }[];
  readonly initiatives: readonly {
    readonly on: string;
    readonly by: string;
    readonly unit?: string;
    readonly form: Form;
    readonly members: readonly string[];
    readonly updates: readonly { readonly on: string; readonly by: string; readonly form: Form }[];
  }[];
};

type World = { readonly portal: Portal; readonly people: ReadonlyMap<string, WorldPerson>; readonly units: Readonly<Record<string, string>> };
type Days = [string, () => Promise<void>][];

/** Lives through it, each thing with the clock on its day. */
export async function addWorldLearning(world: World, learning: WorldLearning): Promise<void> {
  for (const { person, manager, plan } of learning.plans) await livePlan(world.portal, actorOf(world, person).personId, actorOf(world, manager).personId, plan);
  await liveThrough([...evaluationDays(world, learning), ...teamDays(world, learning), ...initiativeDays(world, learning)]);
}

function actorOf({ portal, people }: World, key: string): Actor & { readonly personId: PersonId } {
  return personActor(portal, people.get(key)?.personId as PersonId);
}

function evaluationDays(world: World, { evaluations }: WorldLearning): Days {
  return evaluations.map(({ on, person, activity, form }) => [
    on,
    async () => {
      const actor = actorOf(world, person);
      const own = await inTenant(actor, (db) => listOwnActivities(db, actor.personId));
      const done = own.find(({ title, isDone }) => isDone && title === activity);
      if (done) await giveEvaluation(actor, done.id, evaluationForm.parse(form));
    },
  ]);
}

function teamDays(world: World, { slots, topics }: WorldLearning): Days {
  const unitId = world.units[slots.unit] as string;
  const plan = async () => void mustBeDone(await planSlots(actorOf(world, slots.by), unitId, monthlyDays(slots, today()), slots.place));
  const told = topics.map(({ on, person, title, brings = "", lesson }): Days[number] => [
    on,
    async () => {
      const actor = actorOf(world, person);
      await queueTopic(actor, topicForm.parse({ unitId, title, brings }));
      if (!lesson) return;
      const topic = (await readTeamAgenda(actor, unitId)).queue.find((each) => each.title === title);
      if (!topic) return;
      await markTold(actor, topic.id);
      await writeLesson(actor, topic.id, lesson);
    },
  ]);
  return [[slots.on, plan], ...told];
}

function initiativeDays(world: World, { initiatives }: WorldLearning): Days {
  return initiatives.flatMap(({ on, by, unit, form, members, updates }): Days => {
    let id = "";
    const start = async () => {
      id = await startInitiative(actorOf(world, by), initiativeForm.parse({ ...form, unitId: unit ? world.units[unit] : "" }));
      for (const member of members) await joinInitiative(actorOf(world, member), id);
    };
    return [[on, start], ...updates.map((update): Days[number] => [update.on, () => addUpdate(actorOf(world, update.by), id, updateForm.parse(update.form))])];
  });
}
