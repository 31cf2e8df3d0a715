import { describe, expect, it } from "vitest";
import { asDate } from "#platform/time/date-string.ts";
import { goalForm } from "./goal-form.ts";
import { countServing, lineOfSight, missingSmartParts, unlinkedGoals, whyNotLinkable, type Goal, type GoalId } from "./goal.ts";
import { aGoal } from "./stand-in-plan.ts";

const id = (name: string) => name as GoalId;
const theme = aGoal({ id: id("theme"), level: "school" });
const team = aGoal({ id: id("team"), level: "team", parentId: id("theme") });
const mine = aGoal({ id: id("mine"), parentId: id("team") });
const straight = aGoal({ id: id("straight"), parentId: id("theme") });
const loose = aGoal({ id: id("loose") });
const all = [theme, team, mine, straight, loose];
const byId = new Map<GoalId, Goal>(all.map((goal) => [goal.id, goal]));

describe("goals", () => {
  it("H-08 a personal goal shows the team goal and the school theme it serves", () => {
    expect(lineOfSight(mine, byId).map((goal) => goal.id)).toEqual(["theme", "team", "mine"]);
    expect(lineOfSight(straight, byId).map((goal) => goal.id)).toEqual(["theme", "straight"]);
    expect(lineOfSight(loose, byId).map((goal) => goal.id)).toEqual(["loose"]);
  });

  it("H-08 a school theme counts the team and personal goals that serve it, also through a team goal", () => {
    expect(countServing(id("theme"), all)).toEqual({ team: 1, personal: 2 });
    expect(countServing(id("team"), all)).toEqual({ team: 0, personal: 1 });
  });

  it("H-08 goals that serve no other are allowed, and listed", () => {
    expect(unlinkedGoals(all).map((goal) => goal.id)).toEqual(["loose"]);
  });

  it("H-08 a goal serves one of a higher level only", () => {
    expect(whyNotLinkable(mine, team)).toBeUndefined();
    expect(whyNotLinkable(mine, theme)).toBeUndefined();
    expect(whyNotLinkable(team, theme)).toBeUndefined();
    expect(whyNotLinkable(team, mine)).toBe("not-a-higher-level");
    expect(whyNotLinkable(mine, loose)).toBe("not-a-higher-level");
    expect(whyNotLinkable(mine, mine)).toBe("same-goal");
  });

  it("a goal line ends where a link is broken or runs in a circle", () => {
    const circle = new Map<GoalId, Goal>([
      [id("x"), aGoal({ id: id("x"), parentId: id("y") })],
      [id("y"), aGoal({ id: id("y"), parentId: id("x") })],
    ]);
    expect(lineOfSight(circle.get(id("x"))!, circle).map((goal) => goal.id)).toEqual(["y", "x"]);
    expect(lineOfSight(aGoal({ id: id("z"), parentId: id("gone") }), byId)).toHaveLength(1);
  });

  it("the parts of a SMART goal that are still empty are named", () => {
    expect(missingSmartParts(loose)).toEqual(["specific", "measurable", "attainable", "relevant", "timeBound"]);
    const smart = { specific: "acht lessen", measurable: "drie vragen", attainable: " ", relevant: "thema", timeBound: asDate("2027-06-01") };
    expect(missingSmartParts({ smart })).toEqual(["attainable"]);
  });

  it("the form asks for the goal only, and reads the rest", () => {
    expect(goalForm.parse({ title: "Denkvragen", timeBound: "1 juni 2027", measurable: "drie per les" })).toMatchObject({
      title: "Denkvragen",
      parentId: null,
      smart: { measurable: "drie per les", timeBound: "2027-06-01", specific: "" },
    });
    expect(goalForm.safeParse({ title: "" }).error?.issues[0]?.message).toBe("text-empty");
  });
});
