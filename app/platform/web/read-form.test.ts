import { Hono } from "hono";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { words } from "../words/words.ts";
import { formWords } from "./form-words.ts";
import { readForm, type FormResult } from "./read-form.ts";

const note = z.object({ note: z.string().max(12, "too-long"), kind: z.enum(["a", "b"], { error: "kind-empty" }) });

async function read<S extends z.ZodType>(schema: S, body: string): Promise<FormResult<z.infer<S>>> {
  let result: FormResult<z.infer<S>> | undefined;
  const app = new Hono().post("/", async (c) => {
    result = await readForm(c, schema);
    return c.text("read");
  });
  await app.request("/", { method: "POST", headers: { "content-type": "application/x-www-form-urlencoded" }, body });
  return result as FormResult<z.infer<S>>;
}

describe("a form that is read", () => {
  it("T23 loses the signs that a database can not hold, in what is kept and in what is shown again", async () => {
    const read1 = await read(note, "kind=a&note=a%00b%08c%09d");
    expect(read1).toMatchObject({ ok: true, value: { note: "abc\td" }, raw: { note: "abc\td" } });
  });

  it("T32 loses the signs that turn the reading direction, and keeps letters that are written from the right", async () => {
    const typed = new URLSearchParams({ kind: "a", note: "\u202Etxt.\u2066 \u0633\u0644\u0627\u0645" });
    expect(await read(note, typed.toString())).toMatchObject({ ok: true, value: { note: "txt. \u0633\u0644\u0627\u0645" } });
  });

  it("T23 ends a line in one way, so that a text of the length that the field allows is not too long", async () => {
    const read1 = await read(note, "kind=a&note=een%0D%0Atwee%0D%0Adri");
    expect(read1).toMatchObject({ ok: true, value: { note: "een\ntwee\ndri" } });
  });

  it("has one key for what is sent twice, and another once something in it was changed", async () => {
    const once = z.object({ note: z.string(), once: z.uuid(), tag: z.union([z.string(), z.array(z.string())]).optional() });
    const keyOf = async (body: string) => {
      const form = await read(once, body);
      return form.ok ? form.value.once : form.errors;
    };
    const first = await keyOf("note=Lezen&once=a");
    expect(await keyOf("once=a&note=Lezen")).toBe(first);
    const others = ["note=Lezen+en+schrijven&once=a", "note=Lezen&once=b", "note=Lezen&once=a&tag=x", "note=Lezen&once=a&tag=x&tag=y"];
    const keys = await Promise.all(others.map(keyOf));
    expect(new Set([first, ...keys]).size).toBe(5);
    expect(await read(once, "note=Lezen&once=a")).toMatchObject({ raw: { once: "a" } });
    expect(await keyOf("note=Lezen&once=")).toEqual({ once: "not-understood" });
  });

  it("gives the code of each field, and one code for what a page of ours never sends", async () => {
    expect(await read(note, "note=abcdefghijklm")).toMatchObject({ ok: false, errors: { note: "too-long", kind: "kind-empty" } });
    expect(await read(note, "kind=a")).toMatchObject({ ok: false, errors: { note: "not-understood" } });
    expect(await read(note, "kind=a&note=a&note=b")).toMatchObject({ ok: false, errors: { note: "not-understood" } });
  });

  it("has a sentence for that one code in the words of every module", () => {
    for (const language of ["nl", "en"] as const) {
      const sentence = words(formWords, { language, sector: "vo" })("error.not-understood");
      const other = words({ namespace: "a module", nl: {}, en: {} } as unknown as typeof formWords, { language, sector: "gov" })("error.not-understood");
      expect(other).toBe(sentence);
      expect(sentence).not.toContain("not-understood");
    }
  });
});
