import { mustBeDone } from "#platform/errors/outcome.ts";
import type { Actor } from "#platform/web/actor.ts";
import { addDomain, addFunction, type NewTag, publishFunction, type TagKind } from "#modules/functions/public.ts";

const filled = { forOrganisation: "Het werk gaat door", forSociety: "Iedereen doet mee" };
// What every passport must have before it can be published; shared by all, so that it tells nothing.
const must: readonly NewTag[] = [
  { kind: "requirement", label: "bevoegdheid" },
  { kind: "place", label: "gebouw" },
];

export type StandInFunction = { readonly title: string; readonly domain?: string; readonly tags: readonly (readonly [TagKind, string])[] };

/** Publishes functions in a portal, for tests; answers their ids by title. Each needs a course and knowledge of its own or one is added. */
export async function publishFunctions(system: Actor, functions: readonly StandInFunction[]): Promise<ReadonlyMap<string, string>> {
  const [domains, ids] = [new Map<string, string>(), new Map<string, string>()];
  for (const { title, domain = "Werk", tags } of functions) {
    const domainId = domains.get(domain) ?? mustBeDone(await addDomain(system, domain));
    domains.set(domain, domainId);
    const own = tags.map(([kind, label]) => ({ kind, label }));
    const has = (kind: TagKind) => own.some((tag) => tag.kind === kind);
    const extra: NewTag[] = [
      ...(has("course") ? [] : [{ kind: "course", label: "basiscursus" } as const]),
      ...(has("knowledge") ? [] : [{ kind: "knowledge", label: "de organisatie" } as const]),
    ];
    const id = mustBeDone(await addFunction(system, { title, ...filled, domainIds: [domainId], tags: [...must, ...extra, ...own] }));
    mustBeDone(await publishFunction(system, id));
    ids.set(title, id);
  }
  return ids;
}
