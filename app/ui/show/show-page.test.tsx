import { expect, test } from "vitest";
import { htmlMistakes } from "#tests/support/html-mistakes.ts";
import { Page } from "../page.tsx";
import { ShowPage } from "./show-page.tsx";

const house = { title: "De Waterkant", logo: "/logo.svg" };

test("every part in every state is valid HTML, without inline style and without an id twice", async () => {
  const html = (
    <Page tone={{ language: "nl", sector: "vo" }} title="Onderdelen" house={house} nav={[]} phone={[]}>
      <ShowPage />
    </Page>
  ).toString();
  expect(await htmlMistakes(html)).toEqual([]);
});
