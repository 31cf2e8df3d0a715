/** What something stands under, the nearest first, each once. A loop in the files ends where it began. @example everythingAbove(broader, uri) */
export function everythingAbove(broader: ReadonlyMap<string, readonly string[]>, uri: string): string[] {
  const found = new Set<string>();
  let level = broader.get(uri) ?? [];
  while (level.length > 0) {
    const fresh = level.filter((each) => !found.has(each) && each !== uri);
    for (const each of fresh) found.add(each);
    level = fresh.flatMap((each) => broader.get(each) ?? []);
  }
  return [...found];
}
