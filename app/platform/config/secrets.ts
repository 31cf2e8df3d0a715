import { createCipheriv, createDecipheriv, createHmac, randomBytes } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";

let key: Buffer | undefined;

/**
 * Takes the secret key from the settings, or from DATA_DIR/secret-key, which is made at the first start.
 * Only demo and development may live on the file; in production `readConfig` asks for SECRET_KEY.
 */
export function openSecrets(config: { SECRET_KEY?: string | undefined; DATA_DIR: string }): void {
  key = createHmac("sha256", "windroos")
    .update(config.SECRET_KEY ?? keyFromFile(config.DATA_DIR))
    .digest();
  derived.clear();
}

function keyFromFile(dataDir: string): string {
  const file = path.join(dataDir, "secret-key");
  mkdirSync(dataDir, { recursive: true });
  if (!existsSync(file)) {
    try {
      // wx: of two processes that start together one makes the file and the other reads it.
      writeFileSync(file, randomBytes(32).toString("hex"), { mode: 0o600, flag: "wx" });
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
    }
  }
  return readFileSync(file, "utf8");
}

/**
 * A key for one purpose, so that what is sealed for mail can never be opened as a second factor.
 *
 * @example deriveSecret("app role of windroos").toString("base64url")
 */
export function deriveSecret(purpose: string): Buffer {
  if (!key) throw new Error("openSecrets() has not been called");
  let secret = derived.get(purpose);
  if (!secret) derived.set(purpose, (secret = createHmac("sha256", key).update(purpose).digest()));
  return secret;
}

// Every request looks up its session by a hash under one of these.
const derived = new Map<string, Buffer>();

/** Seals a text with AES-256-GCM for one purpose. @example unseal(seal("abc", "mail"), "mail") // "abc" */
export function seal(text: string, purpose: string): string {
  const nonce = randomBytes(12);
  const cipher = createCipheriv("aes-256-gcm", deriveSecret(purpose), nonce);
  const body = Buffer.concat([cipher.update(text, "utf8"), cipher.final()]);
  return Buffer.concat([nonce, cipher.getAuthTag(), body]).toString("base64url");
}

/** Opens what `seal` made; throws when it was changed or sealed for another purpose. */
export function unseal(sealed: string, purpose: string): string {
  const bytes = Buffer.from(sealed, "base64url");
  const decipher = createDecipheriv("aes-256-gcm", deriveSecret(purpose), bytes.subarray(0, 12));
  decipher.setAuthTag(bytes.subarray(12, 28));
  return Buffer.concat([decipher.update(bytes.subarray(28)), decipher.final()]).toString("utf8");
}

/** The one way tokens are stored: a hash, so that a copy of the database opens nothing. */
export function tokenHash(token: string): Buffer {
  return createHmac("sha256", deriveSecret("tokens")).update(token).digest();
}

/** 256 random bits for links and sessions, safe in a URL. */
export function newToken(): string {
  return randomBytes(32).toString("base64url");
}
