const browsers: readonly (readonly [RegExp, string])[] = [
  [/\bEdg(?:e|A|iOS)?\//, "Edge"],
  [/\bOPR\/|\bOpera/, "Opera"],
  [/\bSamsungBrowser\//, "Samsung Internet"],
  [/\bFirefox\/|\bFxiOS\//, "Firefox"],
  [/\bChrome\/|\bCriOS\/|\bChromium\//, "Chrome"],
  [/\bSafari\//, "Safari"],
];
const systems: readonly (readonly [RegExp, string])[] = [
  [/\biPhone\b/, "iPhone"],
  [/\biPad\b/, "iPad"],
  [/\bAndroid\b/, "Android"],
  [/\bCrOS\b/, "Chromebook"],
  [/\bWindows\b/, "Windows"],
  [/\bMac OS X\b|\bMacintosh\b/, "Mac"],
  [/\bLinux\b/, "Linux"],
];

/**
 * By what people know a session as theirs: browser and kind of machine, without versions, so that it can not follow anyone.
 * Names only, so it reads the same in every language. Empty when nothing is recognised.
 *
 * @example deviceLabel("Mozilla/5.0 (Windows NT 10.0; …) Gecko/20100101 Firefox/142.0") // "Firefox, Windows"
 */
export function deviceLabel(userAgent: string | undefined): string {
  const text = (userAgent ?? "").slice(0, 500);
  const found = [browsers, systems].map((list) => list.find(([pattern]) => pattern.test(text))?.[1]);
  return found.filter(Boolean).join(", ");
}
