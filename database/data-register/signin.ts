import type { ModuleRegister } from "./table-register.ts";

const account = "as long as the person may sign in";

export const signinRegister: ModuleRegister = {
  credentials: {
    about: "people who sign in with a password",
    purpose: "recognise a person by a password",
    retention: account,
    readers: "nobody",
    columns: { personal: ["person_id", "changed_at"], secret: ["password_hash"] },
  },
  access_links: {
    about: "people who are invited or forgot their password",
    purpose: "let somebody in once by a link in mail",
    retention: "thirty days after it expired",
    readers: "nobody; that an invitation is open, administrators and HR",
    columns: { none: ["id", "kind"], personal: ["person_id", "new_email", "made_at", "expires_at", "used_at", "withdrawn_at"], secret: ["token_hash"] },
  },
  sessions: {
    about: "people who are signed in",
    purpose: "keep a person signed in, and let them end it elsewhere",
    retention: "thirty days after it ended",
    readers: "the person only",
    columns: {
      none: ["id"],
      personal: ["person_id", "made_at", "seen_at", "expires_at", "password_at", "factor_at", "needs_factor", "device", "ended_at"],
      secret: ["token_hash"],
    },
  },
  second_factors: {
    about: "people with a second factor",
    purpose: "ask for a code besides the password",
    retention: account,
    readers: "nobody; that there is one, administrators",
    columns: { personal: ["person_id", "confirmed_at"], secret: ["sealed_secret", "pending_secret", "last_step"] },
  },
  recovery_codes: {
    about: "people with a second factor",
    purpose: "let somebody in who lost the second factor",
    retention: account,
    readers: "nobody",
    columns: { none: ["id"], personal: ["person_id", "used_at"], secret: ["code_hash"] },
  },
  sign_in_blocks: {
    about: "people whose access was closed",
    purpose: "keep somebody out until an administrator opens the door again",
    retention: "as long as the block lasts",
    readers: "administrators of the portal",
    columns: { personal: ["person_id", "blocked_by", "blocked_at"] },
  },
};
