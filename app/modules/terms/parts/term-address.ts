/** The page of one term of a school or, without a unit, of the employer. */
export function termAddress(kind: string, unitId: string | null, change: Readonly<Record<string, string>> = {}): string {
  return `/kalender/termijn?${new URLSearchParams({ soort: kind, ...(unitId ? { onderdeel: unitId } : {}), ...change }).toString()}`;
}
