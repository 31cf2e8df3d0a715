export type FilledForm = { readonly action: string; readonly fields: Readonly<Record<string, string>> };

/** What a text field is filled with when the page leaves it empty, by a part of its name. The rest gets a word. */
const samples: readonly (readonly [RegExp, string])[] = [
  [/mail/i, "iemand@anker.example"],
  [/link/i, "https://voorbeeld.example"],
  [/^(hours|money)-/, "900"],
  [/hours|cost|money|fte/i, "1"],
  [/until|laatste|lastDay|bound/i, "1-12-2027"],
  [/doneOn|^on$/, "1-11-2026"],
  [/from|date|starts|day/i, "1-12-2026"],
];

/**
 * The forms that change something, as a browser would send them: with what the page has filled in, the first choice of a list,
 * and something in what is empty. Our own pages only: it relies on the markup of the kit.
 */
export function formsIn(html: string): FilledForm[] {
  return [...html.matchAll(/<form\b([^>]*)>([\s\S]*?)<\/form>/g)].flatMap(([, head = "", body = ""]) => {
    const action = attribute(head, "action");
    return action && /method="post"/i.test(head) ? [{ action, fields: fieldsIn(body) }] : [];
  });
}

function fieldsIn(body: string): Record<string, string> {
  const fields: Record<string, string> = {};
  for (const [tag] of body.matchAll(/<(?:input|button)\b[^>]*>/g)) {
    const [name, type] = [attribute(tag, "name"), attribute(tag, "type") ?? "text"];
    if (!name || type === "file" || (type === "checkbox" && !/\schecked/.test(tag))) continue;
    if (type === "radio" && name in fields && !/\schecked/.test(tag)) continue;
    const value = attribute(tag, "value") ?? "";
    fields[name] = value === "" && !["radio", "hidden", "submit"].includes(type) ? sampleOf(name) : value;
  }
  for (const [, head = "", text = ""] of body.matchAll(/<textarea\b([^>]*)>([\s\S]*?)<\/textarea>/g)) {
    const name = attribute(head, "name");
    if (name) fields[name] = unescaped(text) || sampleOf(name);
  }
  for (const [, head = "", options = ""] of body.matchAll(/<select\b([^>]*)>([\s\S]*?)<\/select>/g)) {
    const name = attribute(head, "name");
    if (name) fields[name] = choiceOf(options);
  }
  return fields;
}

// What a browser sends, except that "choose one" is followed.
function choiceOf(options: string): string {
  const all = [...options.matchAll(/<option\b([^>]*)>([^<]*)/g)].map(([, head = "", text = ""]) => ({ head, text, value: attribute(head, "value") ?? text }));
  const asks = all[0]?.value === "" && /^(Kies|Choose)/.test(all[0].text.trim());
  return (all.find(({ head }) => /\sselected/.test(head)) ?? all[asks ? 1 : 0])?.value ?? "";
}

function sampleOf(name: string): string {
  return samples.find(([pattern]) => pattern.test(name))?.[1] ?? "Iets";
}

function attribute(tag: string, name: string): string | undefined {
  const found = new RegExp(`\\s${name}="([^"]*)"`).exec(` ${tag}`)?.[1];
  return found === undefined ? undefined : unescaped(found);
}

function unescaped(text: string): string {
  return text.replaceAll("&quot;", '"').replaceAll("&#39;", "'").replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&amp;", "&");
}
