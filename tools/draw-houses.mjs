// Draws the pictures of the demo houses as charts: banks with their depth lines, a coast or a river, soundings, courses, a rose.
// Run by hand after a change (`node tools/draw-houses.mjs`); what it makes is committed in app/ui/houses.
import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { rosePoints } from "../app/ui/rose-shape.ts";
import { smoothPath } from "../app/ui/smooth-path.ts";

const folder = join(dirname(dirname(fileURLToPath(import.meta.url))), "app", "ui", "houses");

const houses = {
  neutral: {
    seed: 11,
    waters: ["#f2f6f7", "#e2ebee", "#cfdee4", "#b7ced7"],
    land: "#f1e7cf",
    landLine: "#dccda5",
    ink: "#12506b",
    rose: "#12506b",
    isRiver: false,
  },
  waterkant: {
    seed: 4,
    waters: ["#f1f6f9", "#dfebf2", "#c8dcea", "#a9c8dd"],
    land: "#f2e6c8",
    landLine: "#dcc998",
    ink: "#0e4d6c",
    rose: "#b4235a",
    isRiver: false,
  },
  lindewaard: {
    seed: 23,
    waters: ["#f3f6ee", "#e6eddb", "#d3e0c3", "#bcd0a8"],
    land: "#c9dfe8",
    landLine: "#a9c9d8",
    ink: "#2f5d3a",
    rose: "#8a6a12",
    isRiver: true,
  },
};

writePicture("windroos.svg", icon());
for (const [name, house] of Object.entries(houses)) {
  writePicture(`${name}/banner.svg`, chart(house, { width: 1600, height: 250, rose: { x: 1180, y: 118, r: 92 }, banks: 6 }));
  writePicture(`${name}/picture.svg`, chart(house, { width: 900, height: 900, rose: { x: 450, y: 360, r: 205 }, banks: 7 }));
}
writePicture(
  "neutral/logo.svg",
  logo({ mark: `<g transform="translate(32 35)">${rose(26, "#12506b")}</g>`, above: "Portaal", name: "Windroos", ink: "#12506b" }),
);
writePicture("waterkant/logo.svg", logo({ mark: lighthouse(), above: "Stichting", name: "De Waterkant", ink: "#0e4d6c" }));
writePicture("lindewaard/logo.svg", logo({ mark: lindenLeaf(), above: "Gemeente", name: "Lindewaard", ink: "#2f5d3a" }));

function chart(house, { width, height, rose: centre, banks }) {
  const random = seeded(house.seed * 1000 + height);
  const parts = [
    `<rect width="${width}" height="${height}" fill="${house.waters[0]}"/>`,
    ...Array.from({ length: banks }, (_, index) =>
      bank(house, random, ((index + 0.5) / banks) * width, random() * height, 0.5 * Math.sqrt((width * height) / banks)),
    ),
    house.isRiver ? river(house, width, height) : coast(house, width, height, random),
    courses(house, centre, width, height),
    soundings(house, random, width, height),
    `<g transform="translate(${centre.x} ${centre.y})">${compass(centre.r, house.rose)}</g>`,
  ];
  return svg(width, height, parts.join(""));
}

/** A shallow with its depth lines: each the same wobbly ring, smaller and deeper in colour. */
function bank(house, random, x, y, radius) {
  const wobble = [2, 3, 5].map((waves) => ({ waves, by: (0.22 / Math.sqrt(waves)) * (0.4 + random()), from: random() * 6.28 }));
  const flat = 0.55 + random() * 0.25;
  const ring = (size) =>
    closed((angle) => {
      const length = radius * size * (1 + wobble.reduce((sum, { waves, by, from }) => sum + by * Math.cos(waves * angle + from), 0));
      return { x: x + length * Math.cos(angle) * 1.35, y: y + length * Math.sin(angle) * flat };
    });
  return [
    [1, 1],
    [0.78, 2],
    [0.56, 2],
    [0.34, 3],
  ]
    .map(([size, depth]) => `<path d="${ring(size)}" fill="${house.waters[depth]}" fill-opacity=".5" stroke="#fff" stroke-opacity=".8"/>`)
    .join("");
}

/** Land along the lower edge, with lines that follow the shore. */
function coast(house, width, height, random) {
  const [a, b] = [random() * 6, random() * 6];
  const shore = (x) => height * 0.9 + height * 0.05 * Math.sin(x / (width * 0.11) + a) + height * 0.035 * Math.sin(x / (width * 0.047) + b);
  const line = (down) => open((x) => ({ x, y: shore(x) + down }), width);
  return `<path d="${line(-height * 0.045)}" fill="none" stroke="#fff" stroke-width="1.5"/><path d="${line(0)}V${height}H-60Z" fill="${house.land}"/><path d="${line(height * 0.025)}${line(height * 0.05)}" fill="none" stroke="${house.landLine}"/>`;
}

/** A river through the land, with its banks and a line of its stream. */
function river(house, width, height) {
  const middle = (x) => height * 0.62 + height * 0.2 * Math.sin(x / (width * 0.12)) + height * 0.07 * Math.sin(x / (width * 0.05) + 1);
  const line = open((x) => ({ x, y: middle(x) }), width);
  const broad = Math.sqrt(width * height) * 0.055;
  return `<path d="${line}" fill="none" stroke="#fff" stroke-width="${Math.round(broad + 5)}"/><path d="${line}" fill="none" stroke="${house.land}" stroke-width="${Math.round(broad)}"/><path d="${line}" fill="none" stroke="${house.landLine}" stroke-width="1.5" stroke-dasharray="18 9"/>`;
}

/** Courses that run out from the rose to the edges, every 22.5 degrees. */
function courses(house, { x, y }, width, height) {
  const far = width + height;
  const lines = Array.from({ length: 16 }, (_, index) => (index * Math.PI) / 8).map(
    (angle) => `M${x} ${y}L${Math.round(x + far * Math.cos(angle))} ${Math.round(y + far * Math.sin(angle))}`,
  );
  return `<path d="${lines.join("")}" fill="none" stroke="${house.rose}" stroke-opacity=".13"/>`;
}

/** Depths as on a chart: metres, and decimetres a little lower. */
function soundings(house, random, width, height) {
  const columns = Math.round(width / 95);
  const figures = Array.from({ length: columns * Math.max(1, Math.round(height / 105)) }, (_, index) => {
    const x = ((index % columns) + 0.2 + random() * 0.6) * (width / columns);
    const y = (Math.floor(index / columns) + 0.15 + random() * 0.6) * 100;
    if (y > height * 0.8) return "";
    return `<text x="${Math.round(x)}" y="${Math.round(y)}">${Math.round(2 + random() * 20)}<tspan dy="4" font-size="9">${Math.floor(random() * 9) + 1}</tspan></text>`;
  });
  return `<g font-family="Georgia,serif" font-style="italic" font-size="13" fill="${house.ink}" fill-opacity=".42">${figures.join("")}</g>`;
}

function compass(radius, ink) {
  const ticks = (every, from, until) =>
    Array.from({ length: 360 / every }, (_, index) => (index * every * Math.PI) / 180)
      .map(
        (angle) => `M${round(from * Math.sin(angle))} ${round(-from * Math.cos(angle))}L${round(until * Math.sin(angle))} ${round(-until * Math.cos(angle))}`,
      )
      .join("");
  return `<g fill="none" stroke="${ink}" stroke-opacity=".75"><circle r="${radius}"/><circle r="${round(radius * 0.87)}"/><path d="${ticks(15, radius * 0.9, radius)}${ticks(5, radius * 0.95, radius)}"/></g>${rose(radius * 0.84, ink)}`;
}

function rose(radius, ink) {
  const width = round(Math.max(0.6, radius / 50));
  return rosePoints(radius)
    .map(
      ({ dark, light }) => `<path d="${light}" fill="#fff" stroke="${ink}" stroke-width="${width}" stroke-linejoin="round"/><path d="${dark}" fill="${ink}"/>`,
    )
    .join("");
}

function logo({ mark, above, name, ink }) {
  const words = `<g font-family="Literata,Georgia,serif" fill="${ink}"><text x="64" y="30" font-size="12">${above}</text><text x="64" y="48" font-size="${name.length > 10 ? 16 : 18}" font-weight="700">${name}</text></g>`;
  return svg(180, 70, `<rect width="180" height="70" rx="2" fill="#fff"/>${mark}${words}`);
}

function lighthouse() {
  return `<path d="M27 24h10l4 26H23z" fill="#0e4d6c"/><path d="M25.600 33h12.800l.9 6H24.700z" fill="#fff"/><path d="M27.500 16h9v8h-9z" fill="#b4235a"/><path d="M40 17l14-5v12zM24 17l-14-5v12z" fill="#b4235a" fill-opacity=".28"/><path d="M9 54c4-4 8-4 12 0s8 4 12 0 8-4 12 0 8 4 11 0M9 60c4-4 8-4 12 0s8 4 12 0 8-4 12 0 8 4 11 0" fill="none" stroke="#0e4d6c" stroke-width="2.200" stroke-linecap="round"/>`.replace(
    /(\.\d)00/g,
    "$1",
  );
}

function lindenLeaf() {
  return `<path d="M32 12c3 6 20 9 20 25 0 9-7 15-15 14-2 0-4-1-5-3-1 2-3 3-5 3-8 1-15-5-15-14 0-16 17-19 20-25z" fill="#2f5d3a"/><path d="M32 18v44M32 30l10-5M32 30l-10-5M32 40l13-6M32 40l-13-6M32 48l8-3M32 48l-8-3" fill="none" stroke="#e0b64f" stroke-width="1.6" stroke-linecap="round"/>`;
}

function icon() {
  return svg(100, 100, `<circle r="49" fill="#f8f5ed"/>${rose(45, "#12506b")}`, "-50 -50 100 100");
}

/** A closed curve through a function of the angle. */
function closed(at) {
  return `${smoothPath(withSlope(at, 0.01), 0, 2 * Math.PI, 10, 1)}Z`;
}

function open(at, width) {
  // A little past the edges, so that a broad line does not end in sight.
  return smoothPath(withSlope(at, 1), -60, width + 60, Math.max(12, Math.round(width / 90)), 1);
}

function withSlope(at, small) {
  return (t) => {
    const [before, after] = [at(t - small), at(t + small)];
    return { ...at(t), dx: (after.x - before.x) / (2 * small), dy: (after.y - before.y) / (2 * small) };
  };
}

/** The same picture at every run (mulberry32). */
function seeded(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

function round(value) {
  return Math.round(value * 10) / 10;
}

function svg(width, height, content, viewBox = `0 0 ${width} ${height}`) {
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="${viewBox}">${content}</svg>\n`;
}

function writePicture(name, content) {
  mkdirSync(dirname(join(folder, name)), { recursive: true });
  writeFileSync(join(folder, name), content);
}
