import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { Remembered } from "./remembered.ts";

describe("what a page remembers for a moment", () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it("is read once for all who ask at once, anew after its time, and apart under each key", async () => {
    const kept = new Remembered<number>(5_000);
    let reads = 0;
    const read = () => Promise.resolve((reads += 1));
    expect(await Promise.all([kept.get("a", read), kept.get("a", read), kept.get("b", read)])).toEqual([1, 1, 2]);
    vi.advanceTimersByTime(4_999);
    expect(await kept.get("a", read)).toBe(1);
    vi.advanceTimersByTime(1);
    expect(await kept.get("a", read)).toBe(3);
  });

  it("is not kept when it failed", async () => {
    const kept = new Remembered<string>(5_000);
    await expect(kept.get("a", () => Promise.reject(new Error("gone")))).rejects.toThrow("gone");
    expect(await kept.get("a", () => Promise.resolve("back"))).toBe("back");
  });
});
