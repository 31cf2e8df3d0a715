/** The id of a portal as the database knows it: the value every row and every policy is compared with. */
export type TenantId = string & { readonly __brand: "TenantId" };

/** Where a portal's rows are: its id, and the database that holds them (the shared one, or one of its own). */
export type Tenant = { readonly id: TenantId; readonly databaseName: string };

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** Whether a text can be an id at all; anything else in a URL is "not found" before it reaches SQL. */
export function isUuid(text: string): boolean {
  return uuid.test(text);
}
