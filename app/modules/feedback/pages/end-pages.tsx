import type { Visit } from "#platform/web/visit.ts";
import { Confirm } from "#ui/dialog.tsx";
import { feedbackWords } from "../feedback-words.ts";
import { closeRequest, withdrawRequest } from "../own-request.ts";
import { readRequest } from "../read-feedback.ts";

export function closeQuestionPage(visit: Visit): Promise<Response> {
  return ask(visit, "end");
}

export async function closePage(visit: Visit): Promise<Response> {
  const id = visit.param("request");
  await closeRequest(visit.actor, id);
  return visit.redirect(`/feedback/vraag/${id}`, visit.words(feedbackWords)("end.done"));
}

export function withdrawQuestionPage(visit: Visit): Promise<Response> {
  return ask(visit, "drop");
}

export async function withdrawPage(visit: Visit): Promise<Response> {
  await withdrawRequest(visit.actor, visit.param("request"));
  return visit.redirect("/feedback", visit.words(feedbackWords)("drop.done"));
}

async function ask(visit: Visit, what: "end" | "drop"): Promise<Response> {
  const t = visit.words(feedbackWords);
  const { request } = await readRequest(visit.me, visit.param("request"));
  const address = `/feedback/vraag/${request.id}`;
  return visit.page(
    { title: t(`${what}.title`), menu: "/feedback" },
    <Confirm
      title={t(`${what}.title`)}
      action={`${address}/${what === "end" ? "einde" : "weg"}`}
      confirm={t(`${what}.confirm`)}
      cancel={t("cancel")}
      cancelHref={address}
      look={what === "end" ? "primary" : "danger"}
    >
      {request.topic ? (
        <p>
          <b>{request.topic}</b>
        </p>
      ) : null}
      <p>{t(`${what}.text`)}</p>
    </Confirm>,
  );
}
