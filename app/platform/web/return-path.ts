/**
 * A path of this portal to go back to, or the fallback. Refuses other hosts in every disguise a browser would follow (T23).
 *
 * @example returnPath("//evil.example", "/") // "/"
 */
export function returnPath(wanted: string | undefined, fallback: string): string {
  if (!wanted || !wanted.startsWith("/") || wanted.length > 500) return fallback;
  // Browsers read backslashes as slashes and drop control signs, so none of them may stand in a path we send people to.
  if (/[\\\u0000-\u0020\u007f]/.test(wanted)) return fallback;
  let url: URL;
  try {
    url = new URL(wanted, "http://own.invalid");
    if (/^\/(\/|\\)/.test(decodeURIComponent(url.pathname))) return fallback;
  } catch {
    return fallback;
  }
  return url.host === "own.invalid" && !url.pathname.startsWith("//") ? url.pathname + url.search : fallback;
}
