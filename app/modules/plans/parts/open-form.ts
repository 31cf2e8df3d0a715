import { randomUUID } from "node:crypto";
import type { TypedValues } from "#platform/web/read-form.ts";
import type { FormDraft } from "../form-draft-table.ts";

/** What a form opens with: what was typed and not saved, else what is kept; and the signs by which a save knows what it goes over. */
export type OpenedForm = {
  readonly values: TypedValues;
  readonly isRestored: boolean;
  readonly signs: { readonly tab: string; readonly draft: string; readonly revision: string };
};

/** Opens a form. A draft keeps the revision it was begun on, so a save finds out what changed since. */
export function openForm(kept: TypedValues, revision: number, draft: FormDraft | undefined): OpenedForm {
  const tab = randomUUID();
  if (!draft) return { values: kept, isRestored: false, signs: { tab, draft: "0", revision: String(revision) } };
  return {
    values: { ...kept, ...draft.fields },
    isRestored: true,
    signs: { tab, draft: String(draft.revision), revision: draft.fields["revision"] ?? String(revision) },
  };
}

/** Shows a form again as it was sent. */
export function reopenForm(raw: TypedValues, newestRevision: number | undefined): OpenedForm {
  const sign = (name: string) => (typeof raw[name] === "string" ? raw[name] : "");
  return {
    values: raw,
    isRestored: false,
    signs: {
      tab: sign("tab") || randomUUID(),
      draft: sign("draft") || "0",
      revision: newestRevision === undefined ? sign("revision") : String(newestRevision),
    },
  };
}

/** The revision that a sent form was opened with. */
export function revisionOf(raw: TypedValues): number | undefined {
  const text = raw["revision"];
  return typeof text === "string" && /^\d{1,9}$/.test(text) ? Number(text) : undefined;
}
