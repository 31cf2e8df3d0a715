import { get, post, routes } from "#platform/web/route.ts";
import { addTrackPage, changeTrackPage, editTrackPage, newTrackPage, offerTrackPage } from "./pages/edit-track-page.tsx";
import { addEvidencePage, evidencePage } from "./pages/evidence-page.tsx";
import { adoptExamplePage, trackOverviewPage } from "./pages/overview-page.tsx";
import { answerInvitationPage, ownTracksPage } from "./pages/own-page.tsx";
import { adviseStepPage, decideStepPage, recordRoomPage, submissionPage, submittedFilePage } from "./pages/submission-page.tsx";
import { inviteToTrackPage, teamTracksPage } from "./pages/team-page.tsx";
import { startWalkPage, trackPage } from "./pages/track-page.tsx";
import { goOverPage, planConditionPage, removeEvidencePage, stopWalkPage, submitStepPage, takeBackStepPage, walkPage } from "./pages/walk-page.tsx";

const track = { ids: { track: "tracks" } };
const walk = { ids: { walk: "track_walks" } };
const submission = { ids: { submission: "track_submissions" } };

export const trackRoutes = routes("tracks", [
  get("/groeipaden", "signedIn", ownTracksPage),
  post("/groeipaden/uitnodiging/:invitation", "signedIn", answerInvitationPage, { ids: { invitation: "track_invitations" } }),
  get("/groeipaden/pad/:track", "signedIn", trackPage, track),
  post("/groeipaden/pad/:track/begin", "signedIn", startWalkPage, track),
  get("/groeipaden/mijn/:walk", "signedIn", walkPage, walk),
  post("/groeipaden/mijn/:walk/indienen", "signedIn", submitStepPage, walk),
  post("/groeipaden/mijn/:walk/terughalen", "signedIn", takeBackStepPage, walk),
  post("/groeipaden/mijn/:walk/overstappen", "signedIn", goOverPage, walk),
  post("/groeipaden/mijn/:walk/stoppen", "signedIn", stopWalkPage, walk),
  post("/groeipaden/mijn/:walk/plan", "signedIn", planConditionPage, walk),
  get("/groeipaden/mijn/:walk/bewijs", "signedIn", evidencePage, walk),
  post("/groeipaden/mijn/:walk/bewijs", "signedIn", addEvidencePage, walk),
  post("/groeipaden/bewijs/:evidence/weg", "signedIn", removeEvidencePage, { ids: { evidence: "track_evidence" } }),
  get("/groeipaden/team", "manager", teamTracksPage),
  post("/groeipaden/team", "manager", inviteToTrackPage),
  // Who reads it hangs on whose it is: the person, their manager of today, HR. The use case decides.
  get("/groeipaden/ingediend/:submission", "signedIn", submissionPage, submission),
  get("/groeipaden/ingediend/:submission/bestand/:evidence", "signedIn", submittedFilePage, {
    ids: { submission: "track_submissions", evidence: "evidence" },
  }),
  post("/groeipaden/ingediend/:submission/advies", "manager", adviseStepPage, submission),
  post("/groeipaden/ingediend/:submission/ruimte", "hr", recordRoomPage, submission),
  post("/groeipaden/ingediend/:submission/besluit", "hr", decideStepPage, submission),
  get("/groeipaden/beheer", "hr", trackOverviewPage),
  post("/groeipaden/beheer/voorbeeld", "hr", adoptExamplePage),
  get("/groeipaden/beheer/nieuw", "hr", newTrackPage),
  post("/groeipaden/beheer/nieuw", "hr", addTrackPage),
  get("/groeipaden/beheer/:track", "hr", editTrackPage, track),
  post("/groeipaden/beheer/:track", "hr", changeTrackPage, track),
  post("/groeipaden/beheer/:track/aanbod", "hr", offerTrackPage, track),
]);
