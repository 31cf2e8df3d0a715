import { channels, linear } from "./contrast.ts";

/**
 * What tokens.css makes of a house colour with `oklch(from … min(l, …) …)`, computed here, so that a test can prove
 * that it can be read for every colour, and a settings page can show it before it is saved.
 *
 * @example derivedColour("#ffd23c", { ceiling: 0.45 }) // "#6e5500": the yellow of the house, dark enough for links
 */
export function derivedColour(colour: string, limits: { ceiling?: number; floor?: number; chroma?: number }): string {
  const [lightness, a, b] = toOklab(colour);
  const chroma = Math.hypot(a, b);
  const kept = chroma === 0 ? 0 : Math.min(chroma, limits.chroma ?? Infinity) / chroma;
  const limited = Math.max(Math.min(lightness, limits.ceiling ?? 1), limits.floor ?? 0);
  return fromOklab(limited, a * kept, b * kept);
}

// The matrices of Björn Ottosson's Oklab, which CSS Color 4 prescribes.
function toOklab(colour: string): [number, number, number] {
  const [red, green, blue] = channels(colour).map(linear) as [number, number, number];
  const long = Math.cbrt(0.4122214708 * red + 0.5363325363 * green + 0.0514459929 * blue);
  const medium = Math.cbrt(0.2119034982 * red + 0.6806995451 * green + 0.1073969566 * blue);
  const short = Math.cbrt(0.0883024619 * red + 0.2817188376 * green + 0.6299787005 * blue);
  return [
    0.2104542553 * long + 0.793617785 * medium - 0.0040720468 * short,
    1.9779984951 * long - 2.428592205 * medium + 0.4505937099 * short,
    0.0259040371 * long + 0.7827717662 * medium - 0.808675766 * short,
  ];
}

function fromOklab(lightness: number, a: number, b: number): string {
  const long = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const medium = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const short = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3;
  const light = [
    4.0767416621 * long - 3.3077115913 * medium + 0.2309699292 * short,
    -1.2684380046 * long + 2.6097574011 * medium - 0.3413193965 * short,
    -0.0041960863 * long - 0.7034186147 * medium + 1.707614701 * short,
  ];
  return `#${light.map(toHex).join("")}`;
}

/** A colour outside what a screen can show is cut off per channel, as browsers do. */
function toHex(amount: number): string {
  const value = amount <= 0.0031308 ? 12.92 * amount : 1.055 * amount ** (1 / 2.4) - 0.055;
  return Math.round(Math.min(1, Math.max(0, value)) * 255)
    .toString(16)
    .padStart(2, "0");
}
