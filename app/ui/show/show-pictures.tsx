import { Accord } from "../accord.tsx";
import { Completeness } from "../completeness.tsx";
import { Entitlement } from "../entitlement.tsx";
import { EntitlementMeter } from "../entitlement-meter.tsx";
import { GoalLine } from "../goal-line.tsx";
import { Halves, Stack } from "../layout.tsx";
import { LearningMix } from "../learning-mix.tsx";
import { Legend, Lemniscate, LemniscateSign, type CoursePart, type Recency } from "../lemniscate.tsx";
import { Scales } from "../scales.tsx";
import { Sentence } from "../sentence.tsx";
import { showWords } from "./show-words.ts";

const { entitlement, filled, mix, scales, course } = showWords;

export function ShowPictures() {
  const sentence = (
    <>
      {entitlement.start}
      <b>{entitlement.hours}</b>
      {entitlement.and}
      <b>{entitlement.money}</b>
      {entitlement.end}
    </>
  );
  return (
    <Stack big>
      <Entitlement
        id="recht"
        sentence={sentence}
        after={
          <>
            {entitlement.after}
            <a href="#recht">{entitlement.link}</a>
          </>
        }
      >
        <EntitlementMeter
          id="uren"
          label={entitlement.meters.hours}
          totalText={entitlement.totals.hours}
          total={8300}
          {...parts([2900, 3000, 2400], entitlement.texts.hours)}
        />
        <EntitlementMeter
          id="geld"
          label={entitlement.meters.money}
          totalText={entitlement.totals.money}
          total={60000}
          {...parts([60000, 0, 0], entitlement.texts.money)}
        />
      </Entitlement>
      <div>
        <LearningMix id="mix" shares={[share(61, 0), share(24, 1), share(15, 2)]} guideline={mix.guideline} />
        <p class="source">{mix.source}</p>
      </div>
      <LearningMix id="mix-ten" shares={[share(3, 0), share(5, 1), share(92, 2)]} guideline={mix.guideline} />
      <Completeness id="filled" sentence={<Sentence text={filled.text} />} done={filled.done} total={filled.total} />
      <Scales label={scales.label} scales={scales.items} />
    </Stack>
  );
}

function parts(amounts: readonly [number, number, number], texts: readonly string[]) {
  const part = (index: 0 | 1 | 2, word: string) => ({ amount: amounts[index], text: texts[index] ?? "", word });
  return { used: part(0, entitlement.used), planned: part(1, entitlement.planned), free: part(2, entitlement.free) };
}

function share(percent: number, index: 0 | 1 | 2) {
  return { percent, word: mix.words[index] ?? "" };
}

export function ShowCourse() {
  const { legend } = course;
  return (
    <Stack>
      <Lemniscate
        id="lemniscaat"
        label={course.label}
        left={{ question: course.left, top: part("explore", "half"), far: part("frames", "open"), bottom: part("year", "full") }}
        right={{ question: course.right, top: part("team", "full"), far: { ...part("own", "full"), isYou: true }, bottom: part("act", "half") }}
        core={{ label: course.core, href: "#koers" }}
      />
      <Legend
        label={legend.label}
        items={[
          { shape: "full", word: legend.full },
          { shape: "half", word: legend.half },
          { shape: "open", word: legend.open },
          { shape: "full", word: legend.you, isYou: true },
        ]}
      />
      <div class="sight">
        <LemniscateSign
          id="lijn"
          marks={[
            { place: "left-top", shape: "full" },
            { place: "right-top", shape: "full" },
            { place: "right-far", shape: "full", isYou: true },
          ]}
        />
        <GoalLine steps={showWords.goals} />
      </div>
    </Stack>
  );
}

function part(name: keyof typeof course.parts, recency: Recency): CoursePart {
  const { label, change } = course.parts[name];
  return { label, href: "#koers", recency, recencyText: course.recency[recency], lastChange: change };
}

export function ShowAgreement() {
  return (
    <Halves>
      <Stack>
        <p class="ask">{showWords.ask}</p>
        <GoalLine steps={showWords.goals} />
      </Stack>
      <Accord steps={showWords.accord} />
    </Halves>
  );
}
