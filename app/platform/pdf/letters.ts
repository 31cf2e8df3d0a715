import { readFileSync } from "node:fs";
import path from "node:path";
import type { Font } from "fontkit";
import { projectRoot } from "../config/project-root.ts";
import { unpackWoff } from "./unpack-woff.ts";

export type Weight = "text" | "bold";
type Face = { readonly name: string; readonly font: Font; readonly signs: ReadonlySet<number> };

/** A piece of text in one face. `meant` is what it stands for, where no face of ours has its signs. */
export type Run = { readonly face: string; readonly font: Font; readonly text: string; readonly meant?: string };

const files = {
  text: ["latin-400", "latin-ext-400"],
  bold: ["latin-700", "latin-ext-700"],
} as const;

let opened: Promise<Readonly<Record<Weight, readonly Face[]>>> | undefined;

/** The product's own letters: opened at the first document and shared by all that follow. */
export function openLetters() {
  opened ??= open();
  return opened;
}

async function open(): Promise<Readonly<Record<Weight, readonly Face[]>>> {
  const { create } = await import("fontkit");
  const face = (name: string): Face => {
    const file = `node_modules/@fontsource/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-${name}-normal.woff`;
    const font = create(unpackWoff(readFileSync(path.join(projectRoot(), file))));
    if (!("characterSet" in font)) throw new Error(`${file} holds more than one face`);
    return { name, font, signs: new Set(font.characterSet) };
  };
  return { text: files.text.map(face), bold: files.bold.map(face) };
}

/**
 * Text in pieces that one face can write each. A sign that no face has is written by its letter without the mark, or as a question mark,
 * and keeps what it stands for beside it: who listens or copies gets what was typed.
 */
export function inRuns(text: string, faces: readonly Face[]): Run[] {
  const runs: { face: Face; text: string; meant?: string }[] = [];
  for (const sign of text.normalize("NFC")) {
    const next = written(sign, faces);
    const last = runs.at(-1);
    if (last?.face === next.face && last.meant === undefined && next.meant === undefined) last.text += next.text;
    else runs.push(next);
  }
  return runs.map(({ face, ...run }) => ({ face: face.name, font: face.font, ...run }));
}

function written(sign: string, faces: readonly Face[]): { face: Face; text: string; meant?: string } {
  const first = faces[0] as Face;
  // The usual space breaks no line; the narrow one and the tab are not in every face.
  const plain = /\s/u.test(sign) ? " " : sign;
  const has = (text: string) => faces.find(({ signs }) => signs.has(text.codePointAt(0) ?? 0));
  const own = has(plain);
  if (own) return { face: own, text: plain };
  const base = sign.normalize("NFD").charAt(0);
  const near = has(base);
  return near ? { face: near, text: base, meant: sign } : { face: first, text: "?", meant: sign };
}
