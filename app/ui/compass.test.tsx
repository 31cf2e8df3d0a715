import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { compassSize, nameBoxes, nameLine, sectorOf } from "./compass-plane.ts";
import { Compass, type CompassDot } from "./compass.tsx";
import { WithKit } from "./kit.tsx";

const dot = (more: Partial<CompassDot> = {}): CompassDot => ({
  id: "a",
  href: "/kompas?functie=a&zoek=x",
  title: "Docent",
  percent: "80%",
  more: "Onderwijs",
  kind: "near",
  isSaved: false,
  isCurrent: false,
  marks: [{ x: 500, y: 300 }],
  ...more,
});
const drawn = (...dots: CompassDot[]) =>
  (
    <WithKit tone={{ language: "nl", sector: "vo" }}>
      <Compass
        id="k"
        label="Kompas"
        sectors={[
          { name: "R&D <b>", ...sectorOf(0, 2) },
          { name: "Zorg", ...sectorOf(1, 2), more: "+3" },
        ]}
        dots={dots}
        frame="why"
      />
    </WithKit>
  ).toString();

describe("the picture of a compass", () => {
  test("is one link for each thing, however many marks it has, and its name begins with what is seen", () => {
    const html = drawn(
      dot({
        marks: [
          { x: 500, y: 300 },
          { x: 300, y: 500 },
        ],
      }),
      dot({ id: "b", isCurrent: true }),
    );
    expect(html.match(/<a /g)).toHaveLength(2);
    expect(html.match(/class="compass-hit"/g)).toHaveLength(3);
    expect(html).toContain('aria-label="Docent 80%, Onderwijs"');
    expect(html.match(/aria-current="true"/g)).toHaveLength(1);
  });

  test.each([
    ["nl", "Schermvullend", "Sluit schermvullend"],
    ["en", "Full screen", "Leave full screen"],
  ] as const)("the button that fills the screen says how to leave it while it does (%s)", (language, enter, leave) => {
    const html = (
      <WithKit tone={{ language, sector: "vo" }}>
        <Compass id="k" label="Kompas" sectors={[]} dots={[]} />
      </WithKit>
    ).toString();
    expect(html).toContain(`<span class="compass-enter">${enter}</span><span class="compass-leave">${leave}</span>`);
    const style = readFileSync(new URL("compass-tools.css", import.meta.url), "utf8");
    // What is not displayed is no part of the name of the button either.
    expect(style).toMatch(/\.compass-leave,\s+:fullscreen \.compass-enter \{\s+display: none;/);
  });

  test("takes what people type as text", () => {
    const html = drawn(dot({ title: '<script>"&', more: "'><img>" }));
    expect(html).not.toMatch(/<script|<img|<b>/);
    expect(html).toContain("&lt;script&gt;");
    expect(html).toContain('href="/kompas?functie=a&amp;zoek=x"');
  });

  test("tells kinds apart by shape, and a saved one by a star", () => {
    const shapes = (["near", "surprising", "unfilled"] as const).map((kind) => /compass-halo[^>]*>(.*?)<\/g>/.exec(drawn(dot({ kind })))?.[1]);
    expect(new Set(shapes).size).toBe(3);
    expect(drawn(dot({ isSaved: true }))).toContain("compass-star");
  });

  test("a title without a place shows on the side where it does not leave the picture", () => {
    const long = { title: "Adviseur informatiebeveiliging", percent: undefined };
    expect(drawn(dot({ ...long, marks: [{ x: 790, y: 400 }] }))).toMatch(/is-quiet"[^>]*text-anchor="end"/);
    expect(drawn(dot({ ...long, marks: [{ x: 500, y: 400 }] }))).not.toMatch(/is-quiet"[^>]*text-anchor="end"/);
  });
});

test("K-29 the name of a sector stands along its rim, never upside down, inside the picture", () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 12 }), fc.nat(11), fc.integer({ min: 20, max: 250 }), (count, at, width) => {
      const sector = sectorOf(at % count, count);
      const [, fromX, toX] = /^M([\d.]+) .* ([\d.]+) [\d.]+$/.exec(nameLine(sector).path) ?? [];
      const { middle } = nameLine(sector);
      // Along the sides a name runs up or down; anywhere else it reads from left to right.
      if (Math.abs(Math.cos(middle)) > 0.1) expect(Number(fromX)).toBeLessThan(Number(toX));
      expect(middle > sector.from - 0.01 && middle < sector.to + 0.01).toBe(true);
      for (const box of nameBoxes(sector, Math.min(width, (sector.to - sector.from) * 340)))
        expect([box.x >= 0, box.y >= 0, box.x + box.width <= compassSize.width, box.y + box.height <= compassSize.height]).not.toContain(false);
    }),
  );
});
