import type { Child } from "hono/jsx";
import { Stack, Two } from "#ui/layout.tsx";
import type { SeenPlan } from "../seen-plan.ts";
import type { Agreement } from "../version-table.ts";
import { SeenActivities, WhyAndHow } from "./activities-block.tsx";
import { AgreementBlock } from "./agreement-block.tsx";
import { GoalsBlock } from "./goals-block.tsx";
import { MixBlock } from "./mix-block.tsx";
import type { PlanSpeech } from "./plan-speech.ts";
import { QuestionBlock } from "./question-block.tsx";

type Props = {
  speech: PlanSpeech;
  sector: string;
  seen: SeenPlan;
  /** First name of whose plan it is. */
  name: string;
  managerName: string | null;
  agreements: readonly Agreement[];
  versionHref: (agreement: Agreement) => string;
  children?: Child;
};

/** A plan to read: the one part that the manager, the owner who looks along, and an old version show. */
export function SeenContent({ speech, sector, seen: { version, lines }, name, managerName, agreements, versionHref, children }: Props) {
  return (
    <>
      <Two>
        <Stack big>
          <QuestionBlock speech={speech} sector={sector} question={version.learningQuestion} />
          <GoalsBlock speech={speech} goals={version.goals} lines={lines} isMine={false} name={name} />
        </Stack>
        <AgreementBlock speech={speech} open={version} managerName={managerName} agreements={agreements} versionHref={versionHref}>
          {children}
        </AgreementBlock>
      </Two>
      <MixBlock speech={speech} activities={version.activities} name={name} />
      <SeenActivities speech={speech} activities={version.activities} />
      <WhyAndHow speech={speech} activities={version.activities} goals={version.goals} name={name} />
    </>
  );
}
