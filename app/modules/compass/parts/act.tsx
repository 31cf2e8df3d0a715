import type { Child } from "hono/jsx";
import { Button } from "#ui/button.tsx";
import { Form } from "#ui/form.tsx";

/** A small act on one line of a list: a short word for who sees the line, and the whole of it for who hears it. */
export function Act({ action, word, full }: { action: string; word: Child; full: string }) {
  return (
    <Form action={action}>
      <Button look="plain" small>
        <span aria-hidden="true">{word}</span>
        <span class="for-readers">{full}</span>
      </Button>
    </Form>
  );
}
