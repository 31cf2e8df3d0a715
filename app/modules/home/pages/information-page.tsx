import { Block, PageHead } from "#ui/layout.tsx";
import type { Page } from "#platform/web/route.ts";
import type { Visit } from "#platform/web/visit.ts";
import type { WordKey } from "#platform/words/words.ts";
import { informationWords } from "../information-words.ts";

type Key = WordKey<typeof informationWords.nl>;
type Topic = "help" | "accessibility";

const parts: Record<Topic, readonly string[]> = {
  help: ["password", "administrator", "manager", "number"],
  accessibility: ["norm", "ways", "report"],
};

/** A page of the product about itself: a title and short parts. Open to everyone, because help is needed most at the door. */
export function informationPage(topic: Topic): Page {
  return (visit: Visit) => {
    const t = visit.words(informationWords);
    return visit.page(
      { title: t(`${topic}.title`) },
      <>
        <PageHead title={t(`${topic}.title`)} lead={t(`${topic}.lead`)} />
        {parts[topic].map((part) => (
          <Block id={part} title={t(`${topic}.${part}.title` as Key)}>
            <p class="measure">{t(`${topic}.${part}.text` as Key)}</p>
          </Block>
        ))}
      </>,
    );
  };
}
