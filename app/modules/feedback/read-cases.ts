import { inTenant } from "#platform/database/in-tenant.ts";
import { notAllowed, notFound } from "#platform/errors/errors.ts";
import type { SignedIn } from "#platform/web/actor.ts";
import { peopleNames } from "#modules/people/public.ts";
import { type Case, casePolicy } from "./case.ts";
import { findCase, listCases, type ListedCase, listReplies, type Reply } from "./case-table.ts";

/** Who wrote it, as far as the reader may know: a name, or undefined when its writer left that out. */
type By = { readonly name: string | undefined; readonly isMine: boolean };
type Unsigned<Item> = Omit<Item, "writtenBy" | "showsName"> & By & { readonly showsName: boolean };
export type SeenCase = Unsigned<Case>;
export type SeenReply = Unsigned<Reply>;

export function readCases(me: SignedIn): Promise<readonly Unsigned<ListedCase>[]> {
  if (!casePolicy.read(me)) notAllowed();
  return inTenant(me, async (db) => {
    const cases = await listCases(db);
    const names = await peopleNames(db, signedBy(cases));
    return cases.map((each) => unsigned(me, each, names));
  });
}

export function readCase(me: SignedIn, id: string): Promise<{ readonly one: SeenCase; readonly replies: readonly SeenReply[] }> {
  if (!casePolicy.read(me)) notAllowed();
  return inTenant(me, async (db) => {
    const [found, replies] = await Promise.all([findCase(db, id), listReplies(db, id)]);
    const one = found ?? notFound();
    const names = await peopleNames(db, signedBy([one, ...replies]));
    return { one: unsigned(me, one, names), replies: replies.map((reply) => unsigned(me, reply, names)) };
  });
}

type Written = { readonly writtenBy: string; readonly showsName: boolean };

function signedBy(written: readonly Written[]): string[] {
  return written.filter(({ showsName }) => showsName).map(({ writtenBy }) => writtenBy);
}

/** Who it was goes no further than here: a page can not show by mistake what it does not have. */
function unsigned<Item extends Written>(me: SignedIn, { writtenBy, ...item }: Item, names: ReadonlyMap<string, string>): Omit<Item, "writtenBy"> & By {
  return { ...item, name: item.showsName ? names.get(writtenBy) : undefined, isMine: writtenBy === me.personId };
}
