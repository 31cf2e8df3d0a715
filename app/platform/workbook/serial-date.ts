const dayMilliseconds = 86_400_000;
/** 31 December 9999, the last day Excel knows. */
const lastSerial = 2_958_465;
const daysBetweenSystems = 1462;

/**
 * The day a serial number stands for, or undefined where there is none. Excel believes 1900 was a
 * leap year (a mistake kept from Lotus 1-2-3): day 60 never was, and from 61 on it runs one ahead.
 *
 *     serialToDate(46235, false) // "2026-08-01"
 */
export function serialToDate(serial: number, countsFrom1904: boolean): string | undefined {
  const whole = Math.floor(serial) + (countsFrom1904 ? daysBetweenSystems : 0);
  if (!(whole >= 1 && whole <= lastSerial) || whole === 60) return undefined;
  const days = whole > 60 ? whole - 1 : whole;
  return new Date(Date.UTC(1899, 11, 31) + days * dayMilliseconds).toISOString().slice(0, 10);
}
