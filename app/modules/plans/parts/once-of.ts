import { isUuid } from "#platform/database/tenant.ts";
import { formKey } from "#platform/web/form-key.ts";
import type { TypedValues } from "#platform/web/read-form.ts";

/** The key of a sent form: sent twice, it makes one thing; after an edit another one. */
export function onceOf(raw: TypedValues): string | undefined {
  // What is kept between (its revision is in the form) says nothing about what is sent.
  const { tab, draft: _draft, revision: _revision, ...said } = raw;
  return typeof tab === "string" && isUuid(tab) ? formKey(tab, said) : undefined;
}
