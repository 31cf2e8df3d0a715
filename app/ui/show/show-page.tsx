import { Block, Halves, PageHead, Two } from "../layout.tsx";
import { Flash } from "../flash.tsx";
import { ShowForm } from "./show-form.tsx";
import { ShowLists, ShowTables } from "./show-lists.tsx";
import { ShowButtons, ShowDialog, ShowIcons, ShowJobs, ShowMessages } from "./show-messages.tsx";
import { ShowAgreement, ShowCourse, ShowPictures } from "./show-pictures.tsx";
import { showWords } from "./show-words.ts";

/**
 * Every part of the kit in every state, to look at and to try with a keyboard. Only in development.
 *
 * @example visit.page({ title: "Formulieren en onderdelen" }, <ShowPage />)
 */
export function ShowPage() {
  const { blocks } = showWords;
  return (
    <>
      <PageHead title={showWords.title} lead={showWords.lead} />
      <Flash undo={{ action: "/ui", label: showWords.flash.undo }}>{showWords.flash.text}</Flash>
      <Block id="knoppen" title={blocks.buttons}>
        <ShowButtons />
      </Block>
      <Two>
        <Block id="formulier" title={blocks.form}>
          <ShowForm />
        </Block>
        <Block id="berichten" title={blocks.messages}>
          <ShowMessages />
        </Block>
      </Two>
      <Halves>
        <Block id="vraag" title={blocks.dialog}>
          <ShowDialog />
        </Block>
        <Block id="voortgang" title={blocks.job}>
          <ShowJobs />
        </Block>
      </Halves>
      <Block id="lijsten" title={blocks.lists}>
        <ShowLists />
      </Block>
      <Block id="tabellen" title={blocks.table}>
        <ShowTables />
      </Block>
      <Block id="instrumenten" title={blocks.pictures}>
        <ShowPictures />
      </Block>
      <Block id="koers" title={blocks.course}>
        <ShowCourse />
      </Block>
      <Block id="afspraak" title={blocks.agreement}>
        <ShowAgreement />
      </Block>
      <Block id="tekens" title={blocks.icons}>
        <ShowIcons />
      </Block>
    </>
  );
}
