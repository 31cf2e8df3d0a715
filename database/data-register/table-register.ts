/**
 * How a column is handled (GDPR art. 30; standards T39):
 * - none: says nothing of a person
 * - personal: tells who somebody is, or is a fact about them
 * - sensitive: what somebody thinks, wants to learn, or agreed on in confidence; others read it only when it is shared with them
 * - secret: opens an account or proves who somebody is; kept as a hash or sealed, read by nobody
 */
export type DataClass = "none" | "personal" | "sensitive" | "secret";

/** What the processing register says of a table, and the class of each of its columns. `tenant_id` is the same everywhere and left out. */
export type TableRegister = {
  /** Whose data it holds. */
  readonly about: string;
  readonly purpose: string;
  /** How long it is kept. */
  readonly retention: string;
  /** Who can come to read it, besides the person. */
  readonly readers: string;
  readonly columns: Readonly<Partial<Record<DataClass, readonly string[]>>>;
};

export type ModuleRegister = Readonly<Record<string, TableRegister>>;
