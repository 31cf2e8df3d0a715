import { assetUrl } from "../assets.ts";
import type { HouseColours } from "../house-style.ts";

/** The looks that come with the product: a neutral one for a new portal, and those of the two demo employers. */
export const houseNames = ["neutral", "waterkant", "lindewaard"] as const;
export type HouseName = (typeof houseNames)[number];

export const houseColours: Readonly<Record<HouseName, HouseColours>> = {
  neutral: { primary: "#12506b", primaryLetter: "#ffffff", second: "#a8245c", secondLetter: "#ffffff" },
  waterkant: { primary: "#0e4d6c", primaryLetter: "#ffffff", second: "#b4235a", secondLetter: "#ffffff" },
  lindewaard: { primary: "#2f5d3a", primaryLetter: "#ffffff", second: "#e0b64f", secondLetter: "#2c2413" },
};

/** Addresses of the pictures of a house. @example housePictures("waterkant").banner */
export function housePictures(name: HouseName): { logo: string; banner: string; picture: string } {
  return { logo: assetUrl(`${name}/logo.svg`), banner: assetUrl(`${name}/banner.svg`), picture: assetUrl(`${name}/picture.svg`) };
}

export function isHouseName(text: unknown): text is HouseName {
  return houseNames.includes(text as HouseName);
}
