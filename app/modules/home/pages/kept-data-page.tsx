import type { Visit } from "#platform/web/visit.ts";
import { Facts } from "#ui/facts.tsx";
import { Block, PageHead } from "#ui/layout.tsx";
import { keptSubjects } from "../kept-data.ts";
import { keptDataWords } from "../kept-data-words.ts";

const facts = ["what", "why", "term", "who"] as const;

/** What is kept of whom, what for, how long and for whom: what the register of processing says, told to the people it is about (K-50). */
export function keptDataPage(visit: Visit) {
  const t = visit.words(keptDataWords);
  return visit.page(
    { title: t("title") },
    <>
      <PageHead title={t("title")} lead={t("lead")} />
      <p class="measure">
        {t(`where.${visit.portal.storage}`)} {t("where.guest")}
      </p>
      {keptSubjects.map((subject) => (
        <Block id={subject} title={t(`${subject}.title`)}>
          <Facts facts={facts.map((fact) => ({ label: t(fact), value: t(`${subject}.${fact}`) }))} />
        </Block>
      ))}
      {(["fixed", "cookies"] as const).map((part) => (
        <Block id={part} title={t(`${part}.title`)}>
          <p class="measure">{t(`${part}.text`)}</p>
        </Block>
      ))}
    </>,
  );
}
