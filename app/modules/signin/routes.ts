import { get, post, routes } from "#platform/web/route.ts";
import { accessPage, blockPage, blockPost, endSessionsPost, invitePost, removeFactorPage, removeFactorPost, unblockPost } from "./pages/access-page.tsx";
import { accountPage, endOthersPost, endSessionPost, languagePost } from "./pages/account-page.tsx";
import { changeEmailPage, changeEmailPost } from "./pages/change-email-page.tsx";
import { invitationPage, invitationPost, resetPage, resetPost } from "./pages/choose-password-page.tsx";
import { confirmPage, confirmPost } from "./pages/confirm-page.tsx";
import { factorPage, factorPost } from "./pages/factor-page.tsx";
import { forgottenPage, forgottenPost, sentPage } from "./pages/forgotten-page.tsx";
import { newEmailPage, newEmailPost } from "./pages/new-email-page.tsx";
import { mailboxMailPage, mailboxPage, outboxMailPage, outboxPage, retryMailPost } from "./pages/outbox-page.tsx";
import { passwordPage, passwordPost } from "./pages/password-page.tsx";
import { beginFactorPost, newCodesPost, recoveryCodesPage, secondFactorPage, switchOffPage, switchOffPost } from "./pages/second-factor-page.tsx";
import { setUpFactorPage, setUpFactorPost } from "./pages/set-up-factor-page.tsx";
import { signInPage, signInPost } from "./pages/sign-in-page.tsx";
import { languagePage, signOutPost } from "./pages/sign-out-page.ts";

// A link holds 256 random bits, so this is not against guessing but for the hashes that its form costs. A whole school may choose passwords in one room.
const linkLimit = { max: 300, seconds: 600 };
const token = { token: "text" };
const person = { person: "persons" };
const mail = { mail: "outbox_mails" };
const anAdministrator = ["tenantAdmin"] as const;
const whoInvites = ["hr", "tenantAdmin"] as const;

export const signinRoutes = routes("signin", [
  get("/inloggen", "anyone", signInPage),
  post("/inloggen", "anyone", signInPost),
  get("/inloggen/code", "anyone", factorPage),
  post("/inloggen/code", "anyone", factorPost),
  get("/inloggen/postbus", "anyone", mailboxPage, { demoOnly: true }),
  get("/inloggen/postbus/:mail", "anyone", mailboxMailPage, { demoOnly: true, ids: mail }),
  post("/uitloggen", "anyone", signOutPost),
  get("/taal/:taal", "anyone", languagePage, { ids: { taal: "text" } }),

  get("/wachtwoord-vergeten", "anyone", forgottenPage),
  post("/wachtwoord-vergeten", "anyone", forgottenPost),
  get("/wachtwoord-vergeten/verstuurd", "anyone", sentPage),
  get("/uitnodiging/:token", "anyone", invitationPage, { ids: token }),
  post("/uitnodiging/:token", "anyone", invitationPost, { ids: token, limit: linkLimit }),
  get("/wachtwoord/:token", "anyone", resetPage, { ids: token }),
  post("/wachtwoord/:token", "anyone", resetPost, { ids: token, limit: linkLimit }),

  get("/account", "signedIn", accountPage),
  post("/account/taal", "signedIn", languagePost, { beforeFactor: true }),
  get("/account/bevestig", "signedIn", confirmPage, { beforeFactor: true }),
  post("/account/bevestig", "signedIn", confirmPost, { beforeFactor: true }),
  get("/account/wachtwoord", "signedIn", passwordPage),
  post("/account/wachtwoord", "signedIn", passwordPost),
  get("/account/e-mail", "signedIn", changeEmailPage),
  post("/account/e-mail", "signedIn", changeEmailPost),
  get("/account/e-mail/:token", "anyone", newEmailPage, { ids: token }),
  post("/account/e-mail/:token", "anyone", newEmailPost, { ids: token, limit: linkLimit }),
  post("/account/sessies/andere/einde", "signedIn", endOthersPost),
  post("/account/sessies/:session/einde", "signedIn", endSessionPost, { ids: { session: "sessions" } }),

  get("/account/tweede-factor", "signedIn", secondFactorPage, { beforeFactor: true }),
  post("/account/tweede-factor", "signedIn", beginFactorPost, { beforeFactor: true }),
  get("/account/tweede-factor/instellen", "signedIn", setUpFactorPage, { beforeFactor: true }),
  post("/account/tweede-factor/instellen", "signedIn", setUpFactorPost, { beforeFactor: true }),
  get("/account/tweede-factor/herstelcodes", "signedIn", recoveryCodesPage, { beforeFactor: true }),
  post("/account/tweede-factor/herstelcodes", "signedIn", newCodesPost),
  get("/account/tweede-factor/uit", "signedIn", switchOffPage),
  post("/account/tweede-factor/uit", "signedIn", switchOffPost),

  get("/beheer/toegang/:person", whoInvites, accessPage, { ids: person }),
  post("/beheer/toegang/:person/uitnodiging", whoInvites, invitePost, { ids: person }),
  post("/beheer/toegang/:person/sessies", anAdministrator, endSessionsPost, { ids: person }),
  get("/beheer/toegang/:person/tweede-factor", anAdministrator, removeFactorPage, { ids: person }),
  post("/beheer/toegang/:person/tweede-factor", anAdministrator, removeFactorPost, { ids: person }),
  get("/beheer/toegang/:person/blokkade", anAdministrator, blockPage, { ids: person }),
  post("/beheer/toegang/:person/blokkade", anAdministrator, blockPost, { ids: person }),
  post("/beheer/toegang/:person/blokkade/einde", anAdministrator, unblockPost, { ids: person }),
  get("/beheer/post", anAdministrator, outboxPage),
  get("/beheer/post/:mail", anAdministrator, outboxMailPage, { ids: mail }),
  post("/beheer/post/:mail/opnieuw", anAdministrator, retryMailPost, { ids: mail }),
]);
