import { randomInt } from "node:crypto";
import { tokenHash } from "#platform/config/secrets.ts";
import type { TenantDb } from "#platform/database/in-tenant.ts";
import { now } from "#platform/time/clock.ts";

const howMany = 10;
// Without what looks like something else on paper. Twelve of these are 58 bits: nobody guesses one, so a keyed hash keeps them well.
const letters = "abcdefghjkmnpqrstuvwxyz23456789";

/** Ten new codes for when the telephone is lost; the ones before stop working. The only moment at which they can be read. */
export async function makeRecoveryCodes(db: TenantDb, personId: string): Promise<string[]> {
  const codes = Array.from({ length: howMany }, newCode);
  await db.deleteFrom("recovery_codes").where("person_id", "=", personId).execute();
  await db
    .insertInto("recovery_codes")
    .values(codes.map((code) => ({ person_id: personId, code_hash: hashOf(personId, code) })))
    .execute();
  return codes;
}

/** Uses a recovery code up. Of two at the same moment one gets it. */
export async function takeRecoveryCode(db: TenantDb, personId: string, code: string): Promise<boolean> {
  const taken = await db
    .updateTable("recovery_codes")
    .set({ used_at: now() })
    .where("person_id", "=", personId)
    .where("code_hash", "=", hashOf(personId, code))
    .where("used_at", "is", null)
    .returning("id")
    .executeTakeFirst();
  return taken !== undefined;
}

/** How many codes still work, to say when it is time for new ones. */
export async function countRecoveryCodes(db: TenantDb, personId: string): Promise<number> {
  const row = await db
    .selectFrom("recovery_codes")
    .select((eb) => eb.fn.countAll<number>().as("count"))
    .where("person_id", "=", personId)
    .where("used_at", "is", null)
    .executeTakeFirstOrThrow();
  return row.count;
}

function newCode(): string {
  const signs = Array.from({ length: 12 }, () => letters.charAt(randomInt(letters.length)));
  return [0, 4, 8].map((from) => signs.slice(from, from + 4).join("")).join("-");
}

// Read from paper: capitals, spaces and hyphens are the reader's own.
function hashOf(personId: string, code: string): Buffer {
  return tokenHash(`recovery ${personId} ${code.toLowerCase().replace(/[^a-z0-9]/g, "")}`);
}
