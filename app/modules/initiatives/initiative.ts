import { type Actor, hasRoleEverywhere, type PersonId } from "#platform/web/actor.ts";

export type SignedInActor = Actor & { readonly personId: PersonId };

/** What was tried, what it showed, and what comes next. */
export const updateKinds = ["experiment", "finding", "nextStep"] as const;
export type UpdateKind = (typeof updateKinds)[number];

/** Which initiatives a list shows, as its address says it. */
export const initiativeTabs = ["lopend", "workshops", "ik-doe-mee", "afgesloten"] as const;
export type InitiativeTab = (typeof initiativeTabs)[number];

export type Initiative = {
  readonly id: string;
  readonly title: string;
  readonly idea: string;
  readonly workshop: string;
  readonly unitId: string | null;
  readonly startedBy: string;
  readonly startedAt: Date;
  readonly closedAt: Date | null;
  readonly closedBecause: "done" | "unsuitable" | null;
};

/** What a viewer is to an initiative: `reach` are the units they work in or lead, with everything above. */
export type Viewer = { readonly actor: SignedInActor; readonly reach: ReadonlySet<string>; readonly isMember: boolean };

type Whose = Pick<Initiative, "unitId" | "startedBy" | "closedBecause" | "closedAt">;

/** Who may do what with an initiative (H-58). No policy paper and nobody's permission: whoever sees it may join. */
export const initiativePolicy = {
  see: ({ actor, reach, isMember }: Viewer, initiative: Whose): boolean => {
    if (owns(actor, initiative) || initiativePolicy.guard(actor)) return true;
    if (initiative.closedBecause === "unsuitable") return false;
    return initiative.unitId === null || isMember || reach.has(initiative.unitId);
  },
  join: (viewer: Viewer, initiative: Whose): boolean => isOpen(initiative) && !viewer.isMember,
  /** Who started it does not leave but closes. */
  leave: (viewer: Viewer, initiative: Whose): boolean => isOpen(initiative) && viewer.isMember && !owns(viewer.actor, initiative),
  write: (viewer: Viewer, initiative: Whose): boolean => isOpen(initiative) && viewer.isMember,
  /** Its words are of who started it, as long as it runs. */
  change: ({ actor }: Viewer, initiative: Whose): boolean => isOpen(initiative) && owns(actor, initiative),
  close: ({ actor }: Viewer, initiative: Whose): boolean => isOpen(initiative) && owns(actor, initiative),
  report: ({ actor }: Viewer, initiative: Whose): boolean => initiative.closedBecause !== "unsuitable" && !owns(actor, initiative),
  /** HR looks at what was reported, and closes what does not belong here. */
  guard: (actor: Actor): boolean => hasRoleEverywhere(actor, "hr"),
};

function isOpen({ closedAt }: Pick<Initiative, "closedAt">): boolean {
  return closedAt === null;
}

function owns(actor: SignedInActor, { startedBy }: Pick<Initiative, "startedBy">): boolean {
  return actor.personId === startedBy;
}
