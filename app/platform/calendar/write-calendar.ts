import { addDays, type DateString } from "../time/date-string.ts";

/** Something that happens on a day, without a time. */
export type CalendarDay = {
  /** The same for the same thing for ever, so that a calendar changes it and does not add it again. */
  readonly uid: string;
  readonly on: DateString;
  readonly title: string;
  readonly text?: string;
  readonly url?: string;
};

export type WrittenCalendar = {
  readonly name: string;
  readonly language: string;
  readonly madeAt: Date;
  readonly refreshHours: number;
  readonly days: readonly CalendarDay[];
};

/**
 * A calendar of whole days as a file of RFC 5545, which every calendar program reads at an address. Whole days ask for a page of the
 * standard and no more, so there is no library between; a test reads the result with one.
 *
 * @example writeCalendar({ name: "Windroos", language: "nl", madeAt: now(), refreshHours: 12, days: [{ uid, on: asDate("2027-07-31"), title }] })
 */
export function writeCalendar(calendar: WrittenCalendar): string {
  const refresh = `PT${calendar.refreshHours}H`;
  const lines = [
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    "PRODID:-//Windroos//Windroos//NL",
    "CALSCALE:GREGORIAN",
    "METHOD:PUBLISH",
    // RFC 7986, and before it what programs made up themselves.
    `NAME;LANGUAGE=${calendar.language}:${escaped(calendar.name)}`,
    `X-WR-CALNAME:${escaped(calendar.name)}`,
    `REFRESH-INTERVAL;VALUE=DURATION:${refresh}`,
    `X-PUBLISHED-TTL:${refresh}`,
    ...calendar.days.flatMap((day) => eventOf(day, calendar.madeAt)),
    ...(calendar.days.length === 0 ? emptyPart : []),
    "END:VCALENDAR",
  ];
  return lines.map((line) => `${folded(line)}\r\n`).join("");
}

function eventOf({ uid, on, title, text, url }: CalendarDay, madeAt: Date): string[] {
  return [
    "BEGIN:VEVENT",
    `UID:${escaped(uid)}`,
    `DTSTAMP:${stamp(madeAt)}`,
    `DTSTART;VALUE=DATE:${compact(on)}`,
    // The end of a whole day is the day after it (RFC 5545 §3.6.1).
    `DTEND;VALUE=DATE:${compact(addDays(on, 1))}`,
    `SUMMARY:${escaped(title)}`,
    ...(text ? [`DESCRIPTION:${escaped(text)}`] : []),
    ...(url ? [`URL:${url}`] : []),
    "TRANSP:TRANSPARENT",
    "END:VEVENT",
  ];
}

// A calendar has at least one part (RFC 5545 §3.6); this one says nothing.
const emptyPart = [
  "BEGIN:VTIMEZONE",
  "TZID:UTC",
  "BEGIN:STANDARD",
  "DTSTART:19700101T000000",
  "TZOFFSETFROM:+0000",
  "TZOFFSETTO:+0000",
  "END:STANDARD",
  "END:VTIMEZONE",
];

/** Text as a value: RFC 5545 §3.3.11. */
function escaped(text: string): string {
  return text
    .replace(/[\\;,]/g, (sign) => `\\${sign}`)
    .replace(/\r\n|\r|\n/g, "\\n")
    .replace(/\p{Cc}/gu, "");
}

const mostOctets = 75;

/** A line in pieces of at most 75 octets, each but the first after a space. Never within a sign: some take four octets. */
function folded(line: string): string {
  const pieces: string[] = [];
  let piece = "";
  let octets = 0;
  for (const sign of line) {
    const size = Buffer.byteLength(sign);
    if (octets + size > mostOctets) {
      pieces.push(piece);
      [piece, octets] = [" ", 1];
    }
    piece += sign;
    octets += size;
  }
  return [...pieces, piece].join("\r\n");
}

function compact(day: DateString): string {
  return day.replaceAll("-", "");
}

function stamp(moment: Date): string {
  return `${moment.toISOString().slice(0, 19).replace(/[-:]/g, "")}Z`;
}
