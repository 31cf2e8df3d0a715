/** The form that an address of a draft means: `activiteit-nieuw`, `doel-<id>`, `looptijd`. Undefined for what is no form of ours. */
export function formAt(address: string): string | undefined {
  if (address === "looptijd") return "term";
  const [, kind, id] = /^(activiteit|doel)-(nieuw|[0-9a-f-]{36})$/.exec(address) ?? [];
  return kind && id ? `${kind === "doel" ? "goal" : "activity"}:${id === "nieuw" ? "new" : id}` : undefined;
}

/** Where a form is written. */
export function pageAt(address: string): string {
  return `/plan/${address.replace("-", "/")}`;
}
