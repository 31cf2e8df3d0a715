import { inTenant } from "#platform/database/in-tenant.ts";
import type { SignedIn } from "#platform/web/actor.ts";
import { type Colleague, listPeople, readColleague, searchColleagues } from "#modules/people/public.ts";

export type ChosenPeople = {
  readonly people: readonly { readonly id: string; readonly name: string }[];
  readonly reason: "who-not-found" | "who-choose" | "who-empty" | undefined;
  readonly found: readonly Colleague[] | undefined;
};

type Typed = { readonly people: readonly string[]; readonly who: string | null; readonly "who-search": string };

/** Who was chosen, with who is meant by the field with a name in it. Without scripts the field may first show whom it found. */
export function choosePeople(me: SignedIn, typed: Typed): Promise<ChosenPeople> {
  return inTenant(me, async (db) => {
    const [kept, read] = await Promise.all([
      listPeople(db, typed.people),
      readColleague(db, "everyone", { id: typed.who, text: withoutFigures(typed["who-search"]) }),
    ]);
    const people = kept.map(({ id, name }) => ({ id: id as string, name }));
    if ("reason" in read)
      return { people, reason: read.reason === "manager-not-found" ? "who-not-found" : "who-choose", found: read.found.filter(isOther(me)).map(shown) };
    if (!read.chosen) return { people, reason: "who-empty", found: undefined };
    const { id, name } = read.chosen;
    return { people: people.some((each) => each.id === id) ? people : [...people, { id, name }], reason: undefined, found: undefined };
  });
}

/** Colleagues by the beginning of their names, for anybody of the portal: with what they do and where, and nothing else. */
export function suggestColleagues(me: SignedIn, typed: string): Promise<Colleague[]> {
  return inTenant(me, async (db) => (await searchColleagues(db, "everyone", withoutFigures(typed))).filter(isOther(me)).map(shown));
}

// People are found by their personnel number as well, and that is not for colleagues to try out.
function withoutFigures(text: string): string {
  return text.replace(/\p{N}+/gu, " ");
}

function isOther(me: SignedIn): (person: Colleague) => boolean {
  return ({ id }) => id !== me.personId;
}

/** Without the address that stands for who has no function. */
function shown(person: Colleague): Colleague {
  return person.note.includes("@") ? { ...person, note: "" } : person;
}
