/**
 * First in a form with several buttons that each do something else: Enter in a field then does nothing, instead of pressing the first
 * of them. A browser sends no form whose first button is disabled.
 *
 * @example <Form action="/functiehuis/samen"><NoEnter />…</Form>
 */
export function NoEnter() {
  return (
    <button type="submit" disabled hidden>
      –
    </button>
  );
}
