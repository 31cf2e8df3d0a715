import { useKitWords } from "./kit.tsx";

/**
 * The line under a field that says when it was saved. Empty without scripts: then the button of the form saves.
 * Accessibility: a polite status that speaks when saving fails or succeeds, not while someone types.
 */
export function Autosave({ field, savedAt }: { field: string; savedAt?: string }) {
  const t = useKitWords();
  return (
    <wr-autosave
      class="saved"
      role="status"
      data-field={field}
      data-state={savedAt ? "saved" : undefined}
      data-saving={t("saving")}
      data-saved={t("saved")}
      data-not-saved={t("not-saved")}
      data-restored={t("restored")}
    >
      {savedAt ?? ""}
    </wr-autosave>
  );
}
