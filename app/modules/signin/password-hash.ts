import crypto from "node:crypto";
import { makeGate } from "./hash-gate.ts";

type Cost = { readonly memory: number; readonly passes: number; readonly parallelism: number };

/** OWASP's argon2id setting (T17): 19 MiB, two passes. Raise it here; stored hashes follow at the next sign-in. */
const cost: Cost = { memory: 19_456, passes: 2, parallelism: 1 };
const tagLength = 32;

// Four hashes at once stall both cores of a small machine, and pages of everybody else with them. Thirty in line is about three seconds.
const gate = makeGate({ atOnce: 2, waiting: 30 });

/**
 * A password as it is stored: argon2id in the PHC format, `$argon2id$v=19$m=19456,t=2,p=1$salt$hash`.
 *
 * @example await verifyPassword(await hashPassword("twaalf paarden"), "twaalf paarden") // true
 */
export async function hashPassword(password: string): Promise<string> {
  const salt = crypto.randomBytes(16);
  return phc(cost, salt, await argon(password, salt, cost, tagLength));
}

/** Whether this is the password of a stored hash. Without a hash it takes the same time and answers no (T19). */
export async function verifyPassword(stored: string | undefined, password: string): Promise<boolean> {
  const read = stored === undefined ? undefined : readPhc(stored);
  const target = read ?? nobody;
  const given = await argon(password, target.salt, target.cost, target.tag.length);
  return crypto.timingSafeEqual(given, target.tag) && read !== undefined;
}

/** Whether a stored hash was made with less work than we ask for now. */
export function isWeakHash(stored: string): boolean {
  const read = readPhc(stored);
  return !read || read.cost.memory < cost.memory || read.cost.passes < cost.passes;
}

function argon(password: string, salt: Buffer, work: Cost, length: number): Promise<Buffer> {
  // The same letters typed on another keyboard can be other code points: é is one sign or two. NFC makes them one (T15).
  const parameters = { message: password.normalize("NFC"), nonce: salt, tagLength: length, ...work };
  return gate(() => new Promise((resolve, reject) => crypto.argon2("argon2id", parameters, (error, tag) => (error ? reject(error) : resolve(tag)))));
}

type Stored = { readonly cost: Cost; readonly salt: Buffer; readonly tag: Buffer };

/** What unknown people are compared with: a hash that no password has, with the work of today. */
const nobody: Stored = { cost, salt: crypto.randomBytes(16), tag: crypto.randomBytes(tagLength) };

function phc(work: Cost, salt: Buffer, tag: Buffer): string {
  return `$argon2id$v=19$m=${work.memory},t=${work.passes},p=${work.parallelism}$${plainBase64(salt)}$${plainBase64(tag)}`;
}

function plainBase64(bytes: Buffer): string {
  return bytes.toString("base64").replaceAll("=", "");
}

const format = /^\$argon2id\$v=19\$m=(\d{1,7}),t=(\d{1,2}),p=(\d{1,2})\$([A-Za-z0-9+/]{11,86})\$([A-Za-z0-9+/]{22,86})$/;

function readPhc(stored: string): Stored | undefined {
  const found = format.exec(stored);
  if (!found) return undefined;
  const [, memory, passes, parallelism, salt = "", tag = ""] = found;
  return {
    cost: { memory: Number(memory), passes: Number(passes), parallelism: Number(parallelism) },
    salt: Buffer.from(salt, "base64"),
    tag: Buffer.from(tag, "base64"),
  };
}
