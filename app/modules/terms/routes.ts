import { get, post, routes } from "#platform/web/route.ts";
import { calendarFeed } from "./pages/calendar-feed.ts";
import { calendarPage } from "./pages/calendar-page.tsx";
import { addressPage, feedPage, makeFeedPage, revokeFeedPage } from "./pages/feed-page.tsx";
import { recordTermPage, termPage } from "./pages/term-page.tsx";

const whoKeepsTerms = ["schoolLead", "hr", "board"] as const;
const term = { ids: { term: "text" } };

export const termRoutes = routes("terms", [
  get("/kalender", "signedIn", calendarPage),
  get("/kalender/termijn/:term", whoKeepsTerms, termPage, term),
  post("/kalender/termijn/:term", whoKeepsTerms, recordTermPage, term),
  get("/kalender/agenda", "signedIn", feedPage),
  post("/kalender/agenda", "signedIn", makeFeedPage, { limit: { max: 20, seconds: 3600 } }),
  post("/kalender/agenda/intrekken", "signedIn", revokeFeedPage),
  get("/kalender/agenda/adres", "signedIn", addressPage),
  // Generous: a provider of calendars fetches those of a whole school from a few addresses.
  get("/kalender/feed/:key", "anyone", calendarFeed, { ids: { key: "text" }, limit: { max: 600, seconds: 900 } }),
]);
