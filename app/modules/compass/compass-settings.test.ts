import { describe, expect, it } from "vitest";
import { compassSettings, isLaunched } from "./compass-settings.ts";
import { weightsForm } from "./compass-settings-form.ts";
import { defaultWeights } from "./match-weights.ts";

describe("how a portal uses the compass", () => {
  it("K-51 is closed where nothing was set, and where what was set is not understood", () => {
    for (const settings of [{}, { compassPublic: "yes", compassFinding: { reason: "curious", text: "", since: 3 }, compassLaunch: 300 }])
      expect(compassSettings({ settings })).toEqual({ isPublic: false, launchAt: 80, finding: undefined });
  });

  it.each([
    [80, 47, 60, false],
    [80, 48, 60, true],
    [0, 0, 0, false],
    [0, 0, 5, true],
    [100, 59, 60, false],
    [100, 60, 60, true],
  ])("OQ-42 at %i percent, %i of %i filled is launched: %s", (compassLaunch, filled, total, launched) => {
    expect(isLaunched({ settings: { compassLaunch } }, { filled, total })).toBe(launched);
  });
});

describe("points that are typed", () => {
  const typed = (weight: string) => {
    const rest = Object.fromEntries(Object.keys(defaultWeights).map((kind) => [`weight-${kind}`, "1"]));
    const read = weightsForm.safeParse({ ...rest, "weight-core": weight, launchAt: "80" });
    return read.success ? read.data.weights.core : read.error.issues[0]?.message;
  };
  it.each([
    ["3", 6],
    ["2,5", 5],
    [" 0.5 ", 1],
    ["10", 20],
    ["0", 0],
    ["10,5", "weight-unreadable"],
    ["2,3", "weight-unreadable"],
    ["-1", "weight-unreadable"],
    ["", "weight-unreadable"],
    ["veel", "weight-unreadable"],
  ])("OQ-37 %j are %s halves", (text, halves) => {
    expect(typed(text)).toBe(halves);
  });

  it("OQ-37 can not all be nothing", () => {
    const nothing = Object.fromEntries(Object.keys(defaultWeights).map((kind) => [`weight-${kind}`, "0"]));
    expect(weightsForm.safeParse({ ...nothing, launchAt: "80" }).error?.issues[0]?.message).toBe("all-zero");
  });
});
