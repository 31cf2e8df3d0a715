import { type Tone, words } from "#platform/words/words.ts";
import { Details } from "#ui/details.tsx";
import { Facts } from "#ui/facts.tsx";
import { Block, Halves, Stack } from "#ui/layout.tsx";
import { LineList } from "#ui/line-list.tsx";
import { Sentence } from "#ui/sentence.tsx";
import { Tag, Tags } from "#ui/tag.tsx";
import type { Passport } from "../passport.ts";
import { passportWords } from "../passport-words.ts";
import { practiceShare } from "../practice-share.ts";
import { competenceKinds, type TagKind } from "../tag-kind.ts";
import { DimensionScales } from "./dimension-scales.tsx";
import { EscoSource } from "./esco-source.tsx";

type Props = {
  tone: Tone;
  /** With the labels that the tags have today. */
  passport: Passport;
  unitName: string | null;
  domainNames: readonly string[];
  /** Where to read on about a course, by the id of its tag. */
  webAddresses?: ReadonlyMap<string, string>;
  /** Some of it comes from the European classification; without this the sources of the tags tell. */
  isFromEsco?: boolean;
};
type PartProps = Pick<Props, "tone" | "passport">;

/**
 * A passport as people read it: first what it is for (K-07), then the work, the competences in three numbered sections (K-06) and the rest.
 * What the page is called stands in its own head; hard requirements are closed until somebody opens them (K-26).
 *
 * @example <PassportBody tone={visit.tone} passport={version} unitName="Team onderbouw" domainNames={["Onderwijs"]} webAddresses={addresses} />
 */
export function PassportBody({ tone, passport, unitName, domainNames, webAddresses = new Map(), isFromEsco }: Props) {
  const t = words(passportWords, tone);
  return (
    <Stack big>
      <Purpose tone={tone} passport={passport} />
      <Work tone={tone} passport={passport} unitName={unitName} domainNames={domainNames} />
      {(["behaviour", "technical", "core"] as const).map((kind) => (
        <TagSection tone={tone} passport={passport} kind={kind} />
      ))}
      <Halves>
        <Stack big>
          <TagSection tone={tone} passport={passport} kind="knowledge" />
          <TagSection tone={tone} passport={passport} kind="interest" />
        </Stack>
        <Stack big>
          <TagSection tone={tone} passport={passport} kind="resultArea" />
          <TagSection tone={tone} passport={passport} kind="course" webAddresses={webAddresses} />
        </Stack>
      </Halves>
      <Requirements tone={tone} passport={passport} />
      {passport.dimensions ? (
        <Block id="passport-dimensions" title={t("dimensions.title")}>
          <DimensionScales tone={tone} dimensions={passport.dimensions} />
        </Block>
      ) : null}
      <PracticeLine tone={tone} passport={passport} />
      {(isFromEsco ?? namesEsco(passport)) ? <EscoSource tone={tone} /> : null}
    </Stack>
  );
}

function namesEsco({ escoUri, tags }: Passport): boolean {
  return escoUri !== null || tags.some((tag) => tag.source === "esco");
}

function Purpose({ tone, passport }: PartProps) {
  const t = words(passportWords, tone);
  const facts = [
    { label: t("why.meaning"), value: passport.meaning },
    { label: t("why.organisation"), value: passport.forOrganisation },
    { label: t("why.society"), value: passport.forSociety },
  ].filter((fact) => fact.value.trim() !== "");
  if (facts.length === 0) return null;
  return (
    <Block id="passport-why" title={t("why.title")}>
      <Facts facts={facts.map(({ label, value }) => ({ label, value: <Paragraphs text={value} /> }))} />
    </Block>
  );
}

function Work({ tone, passport, unitName, domainNames }: Omit<Props, "webAddresses">) {
  const t = words(passportWords, tone);
  const places = passport.tags.filter((tag) => tag.kind === "place").map((tag) => tag.label);
  const facts = [
    { label: t("work.field"), value: passport.field },
    { label: t("where.unit"), value: [unitName ?? "", ...places].filter(Boolean).join(", ") },
    { label: t("where.domains", { count: domainNames.length }), value: domainNames.join(", ") },
    { label: t("where.layer"), value: passport.layer },
    { label: t("where.also"), value: passport.otherTitles.join(", ") },
  ].filter((fact) => fact.value !== "");
  return (
    <Block id="passport-work" title={t("work.title")}>
      <Stack>
        {passport.hr21Title ? <p class="soft small">{t("hr21", { title: passport.hr21Title })}</p> : null}
        <Paragraphs text={passport.description} />
        {passport.activities ? (
          <div class="measure">
            <h3>{t("work.activities")}</h3>
            <ul>
              {linesOf(passport.activities).map((line) => (
                <li>{line}</li>
              ))}
            </ul>
          </div>
        ) : null}
        {facts.length > 0 ? <Facts facts={facts} /> : null}
      </Stack>
    </Block>
  );
}

function TagSection({ tone, passport, kind, webAddresses }: PartProps & { kind: TagKind; webAddresses?: ReadonlyMap<string, string> }) {
  const t = words(passportWords, tone);
  const tags = passport.tags.filter((tag) => tag.kind === kind);
  if (tags.length === 0) return null;
  const addressOf = (tagId: string) => webAddresses?.get(tagId) ?? "";
  // A competence stands on a line of its own also without an explanation: the three parts read alike.
  const isBare = !competenceKinds.includes(kind) && tags.every((tag) => tag.explanation === "" && addressOf(tag.tagId) === "");
  const title = t(`section.${kind}`, { count: tags.length });
  return (
    <Block id={`passport-${kind}`} title={title}>
      {isBare ? (
        <Tags>
          {tags.map((tag) => (
            <Tag>{tag.label}</Tag>
          ))}
        </Tags>
      ) : (
        <LineList
          label={title}
          lines={tags.map((tag) => ({ what: <Named label={tag.label} address={addressOf(tag.tagId)} />, more: tag.explanation || undefined }))}
        />
      )}
    </Block>
  );
}

function Named({ label, address }: { label: string; address: string }) {
  return address === "" ? (
    <>{label}</>
  ) : (
    <a href={address} rel="noreferrer">
      {label}
    </a>
  );
}

function Requirements({ tone, passport }: PartProps) {
  const t = words(passportWords, tone);
  const tags = passport.tags.filter((tag) => tag.kind === "requirement");
  if (tags.length === 0) return null;
  const title = t("section.requirement", { count: tags.length });
  return (
    <Details summary={title}>
      <p class="measure">{t("requirements.hint")}</p>
      <LineList label={title} lines={tags.map((tag) => ({ what: tag.label, more: tag.explanation || undefined }))} />
    </Details>
  );
}

function PracticeLine({ tone, passport }: PartProps) {
  const t = words(passportWords, tone);
  const percent = practiceShare(passport.tags);
  return <p class="soft measure">{percent > 0 ? <Sentence text={t("practice", { percent })} /> : t("practice.none")}</p>;
}

/** What an editor typed on lines of their own stays on lines of their own. */
function Paragraphs({ text }: { text: string }) {
  const lines = linesOf(text);
  if (lines.length === 0) return null;
  return (
    <>
      {lines.map((line) => (
        <p class="measure">{line}</p>
      ))}
    </>
  );
}

function linesOf(text: string): string[] {
  return text.split("\n").filter((line) => line.trim() !== "");
}
