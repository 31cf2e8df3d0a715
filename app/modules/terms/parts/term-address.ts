/** The page of one term of a school or, without a unit, of the employer. */
export function termAddress(kind: string, unitId: string | null, change: Readonly<Record<string, string>> = {}): string {
  const query = new URLSearchParams({ ...(unitId ? { onderdeel: unitId } : {}), ...change }).toString();
  return `/kalender/termijn/${kind}${query === "" ? "" : `?${query}`}`;
}
