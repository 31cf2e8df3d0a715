import { plain } from "./plain-text.ts";

// What people in Dutch schools and offices choose and an English list does not know. Compared without what hangs on either end,
// so "Welkom2026!" is "welkom".
const dutch = new Set(
  `wachtwoord wachtwoorden welkom welkomwelkom geheim geheimpje inloggen aanmelden beheer beheerder admin administrator gebruiker
  school schoolschool docent docenten leraar leraren juf meester mentor directie directeur leerling leerlingen klas lokaal rooster les lessen
  gemeente werk werken kantoor computer laptop toetsenbord internet winter lente voorjaar zomer herfst najaar vakantie zomervakantie
  januari februari maart april mei juni juli augustus september oktober november december
  maandag dinsdag woensdag donderdag vrijdag zaterdag zondag nederland holland oranje amsterdam rotterdam utrecht denhaag eindhoven groningen
  ajax feyenoord psv voetbal hockey schaatsen fietsen koffie appeltaart stroopwafel pindakaas hagelslag kaas
  schatje liefje lieverd mama papa oma opa familie hond poes kat konijn paard paarden vlinder bloemen zonnetje zonneschijn
  ikhouvanjou ilovejou hallo hallohallo doei test testtest test1234 proef tijdelijk veranderme verander standaard changeme letmein qwerty azerty`.split(/\s+/),
);

let known: Promise<ReadonlySet<string>> | undefined;

// About fifty thousand leaked passwords, packed with zxcvbn-ts. Read at the first choice of a password: most processes never need it.
function list(): Promise<ReadonlySet<string>> {
  known ??= import("@zxcvbn-ts/language-common").then(({ dictionary }) => new Set(dictionary["passwords-common"]));
  return known;
}

/** Longer than this, a common word with something around it is no longer the first thing that is tried. */
const shortPassword = 15;

/**
 * Whether a password is one that everybody tries first: on the list as it is, or short and on it with only figures and signs around it.
 *
 * @example await isCommonPassword("Dragon2026!") // true
 */
export async function isCommonPassword(password: string): Promise<boolean> {
  const common = await list();
  const lower = password.toLowerCase();
  if (common.has(lower) || new Set(lower).size <= 2) return true;
  const heart = plain(lower).replace(/^[^a-z]+|[^a-z]+$/g, "");
  if (dutch.has(heart)) return true;
  return password.length < shortPassword && heart.length >= 4 && common.has(heart);
}
