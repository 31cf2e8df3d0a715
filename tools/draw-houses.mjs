import { writeFileSync, mkdirSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { rosePoints } from "../app/ui/rose-shape.ts";

const folder = join(dirname(dirname(fileURLToPath(import.meta.url))), "app", "ui", "houses");

writePicture("windroos.svg", icon());

function icon() {
  const points = rosePoints(46).map(({ dark, light }) => `<path d="${dark}" fill="#12506b"/><path d="${light}" fill="#fff" stroke="#12506b" stroke-linejoin="round"/>`);
  return svg(100, 100, `<circle r="49" fill="#f8f5ed"/>${points.join("")}`, "-50 -50 100 100");
}

function svg(width, height, content, viewBox = `0 0 ${width} ${height}`) {
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="${viewBox}">${content}</svg>\n`;
}

function writePicture(name, content) {
  mkdirSync(dirname(join(folder, name)), { recursive: true });
  writeFileSync(join(folder, name), content);
}
