import { Autosave } from "../autosave.tsx";
import { Button, LinkButton } from "../button.tsx";
import { Checkbox, Checkboxes, Radios } from "../choices.tsx";
import { Combo } from "../combo.tsx";
import { ErrorSummary } from "../error-summary.tsx";
import { FileField } from "../file-field.tsx";
import { Form, FormActions, Hidden } from "../form.tsx";
import { RangeField } from "../range-field.tsx";
import { SearchField } from "../search-field.tsx";
import { Select } from "../select.tsx";
import { Stack } from "../layout.tsx";
import { TextArea } from "../text-area.tsx";
import { DateField, HoursField, MoneyField, PasswordField, TextField } from "../text-field.tsx";
import { showWords } from "./show-words.ts";

const { form: words, errors } = showWords;

/** Every field: the first form as it is, the second with what can go wrong. */
export function ShowForm() {
  return (
    <Stack big>
      <SearchField action="/ui" label={words.search} name="zoek" value="" />
      <GoodForm />
      <WrongForm />
    </Stack>
  );
}

function GoodForm() {
  return (
    <Form action="/ui" once="once" withFiles autosave="/ui/concept" prefix="good-">
      <Hidden name="version" value={2} />
      <TextField name="title" label={words.title.label} value={words.title.value} />
      <TextArea name="result" label={words.result.label} hint={words.result.hint} value={words.result.value} autosave />
      <Autosave field="good-title" savedAt={words.saved} />
      <Radios name="learning" label={words.learning.label} choices={words.learning.choices} value="70" />
      <Checkboxes name="people" label={words.people.label} optional choices={words.people.choices} />
      <MoneyField name="cost" label={words.cost.label} hint={words.cost.hint} value={words.cost.value} />
      <DateField name="day" label={words.day.label} hint={words.day.hint} optional />
      <Select name="kind" label={words.kind.label} hint={words.kind.hint} none={words.kind.none} options={words.kind.options} value="b" />
      <Combo name="manager" label={words.manager.label} source="/ui/zoek" chosen={words.manager.chosen} />
      <Combo name="substitute" label={words.managerFound.label} source="/ui/zoek" found={words.managerFound.found} />
      <FileField
        name="evidence"
        label={words.evidence.label}
        hint={words.evidence.hint}
        accept=".pdf,.jpg,.png"
        kept={[{ name: words.evidence.file, size: words.evidence.size, remove: { name: "remove", value: "1" } }]}
      />
      <Radios
        name="scale"
        label={words.scale.label}
        hint={words.scale.hint}
        inline
        choices={words.scale.choices.map((value) => ({ value, label: value }))}
        value="4"
      />
      <RangeField name="surprise" label={words.range.label} ends={words.range.ends} max={4} value={1} />
      <PasswordField name="password" label={words.password.label} autocomplete="new-password" />
      <Checkbox name="agree" label={words.agree.label} hint={words.agree.hint} value="yes" />
      <FormActions>
        <Button>{words.save}</Button>
        <LinkButton href="/ui" look="plain">
          {showWords.buttons.plain}
        </LinkButton>
      </FormActions>
    </Form>
  );
}

function WrongForm() {
  return (
    <div>
      <ErrorSummary errors={errors} prefix="wrong-" />
      <Form action="/ui" prefix="wrong-" errors={errors} values={{ hours: "zes", day: "31-2-2027" }}>
        <HoursField name="hours" label={words.hours.label} unit={words.hours.unit} />
        <DateField name="day" label={words.day.label} hint={words.day.hint} />
        <Radios name="learning" label={words.learning.label} choices={words.learning.choices} />
        <Combo name="manager" label={words.manager.label} source="/ui/zoek" />
        <Checkbox name="agree" label={words.agree.label} value="yes" />
        <FormActions>
          <Button>{words.save}</Button>
        </FormActions>
      </Form>
    </div>
  );
}
