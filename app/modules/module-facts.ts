/** What the module map says of a module. */
export type ModuleFacts = {
  /** What it is called in documents. */
  readonly title: string;
  /** One line on what it owns. */
  readonly owns: string;
  /** Beginnings of its addresses; a route outside them, or under those of another module, is refused by a guard. */
  readonly urls: readonly string[];
  /** Modules whose `public.ts` it may import. The map has no cycles; the other way round goes by an event. */
  readonly mayUse: readonly string[];
  /** Its tables. Only its own SQL names them. */
  readonly tables: readonly string[];
  /** Words of the glossary that are its own: the English column. */
  readonly words: readonly string[];
  /** Files with rules only, without input or output, besides those that end in -form, -policy or -words. */
  readonly rules: readonly string[];
};
