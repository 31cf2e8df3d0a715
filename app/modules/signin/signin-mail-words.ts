import { defineWords } from "#platform/words/words.ts";

/** Mail about signing in. No names in a subject, nothing personal in a text. */
export const signinMailWords = defineWords("signin-mail", {
  nl: {
    greeting: "Dag,",
    closing: "Deze mail komt van {{portal}}. Je kunt er niet op antwoorden.",
    "invitation.subject": "Kies je wachtwoord",
    "invitation.text":
      "Er staat een account voor je klaar bij {{portal}}. Je ziet daar hoeveel uren en geld je hebt om je te ontwikkelen, en je maakt er je plan.\n\nKies eerst een wachtwoord:\n\n{{link}}\n\nDe link werkt zeven dagen en maar één keer. Kreeg je eerder een uitnodiging? Dan werkt alleen deze.",
    "reset.subject": "Een nieuw wachtwoord kiezen",
    "reset.text":
      "Iemand vroeg om een nieuw wachtwoord voor je account bij {{portal}}. Was jij dat? Kies het hier:\n\n{{link}}\n\nDe link werkt een uur en maar één keer.\n\nWas jij het niet? Doe dan niets. Je wachtwoord blijft zoals het is.",
    "password-changed.subject": "Je wachtwoord is veranderd",
    "password-changed.text":
      "Het wachtwoord van je account bij {{portal}} is zojuist veranderd. Overal waar je was ingelogd, moet je opnieuw inloggen.\n\nDeed jij dit niet? Kies dan meteen een nieuw wachtwoord via “Wachtwoord vergeten” op de inlogpagina, en zeg het tegen je beheerder.",
    "new-email.subject": "Bevestig je nieuwe e-mailadres",
    "new-email.text":
      "Je wilt dit adres gebruiken om in te loggen bij {{portal}}. Bevestig het hier:\n\n{{link}}\n\nDe link werkt een dag en maar één keer. Vroeg je hier niet om? Doe dan niets.",
    "email-changed.subject": "Je e-mailadres is veranderd",
    "email-changed.text":
      "Bij {{portal}} log je voortaan in met een ander e-mailadres. Dit adres werkt daar niet meer voor.\n\nDeed jij dit niet? Zeg het dan meteen tegen je beheerder.",
    "factor-set-up.subject": "Inloggen in twee stappen staat aan",
    "factor-set-up.text":
      "Bij {{portal}} log je voortaan in met je wachtwoord en een code uit de app op je telefoon.\n\nDeed jij dit niet? Zeg het dan meteen tegen je beheerder.",
    "factor-off.subject": "Inloggen in twee stappen staat uit",
    "factor-off.text":
      "Bij {{portal}} is de tweede stap van het inloggen uitgezet. Je wachtwoord alleen is nu genoeg.\n\nDeed jij dit niet? Zeg het dan meteen tegen je beheerder.",
    "factor-removed.subject": "Een beheerder zette de tweede stap uit",
    "factor-removed.text":
      "Een beheerder van {{portal}} heeft de tweede stap van je inloggen weggehaald, meestal omdat je telefoon kwijt of nieuw is. Je wachtwoord alleen is nu genoeg. Zet de tweede stap weer aan bij Mijn account.\n\nVroeg je hier niet om? Zeg het dan meteen tegen je beheerder.",
    "recovery-code-used.subject": "Er is een herstelcode gebruikt",
    "recovery-code-used.text":
      "Bij {{portal}} is ingelogd met je wachtwoord en een van je herstelcodes. Die code werkt nu niet meer.\n\nWas jij dit niet? Verander dan meteen je wachtwoord en zeg het tegen je beheerder.",
  },
  en: {
    greeting: "Hello,",
    closing: "This mail comes from {{portal}}. You can not answer it.",
    "invitation.subject": "Choose your password",
    "invitation.text":
      "An account is ready for you at {{portal}}. There you see how many hours and how much money you have for your development, and you make your plan.\n\nFirst choose a password:\n\n{{link}}\n\nThe link works for seven days and only once. Did you get an invitation before? Only this one works.",
    "reset.subject": "Choosing a new password",
    "reset.text":
      "Someone asked for a new password for your account at {{portal}}. Was it you? Choose it here:\n\n{{link}}\n\nThe link works for an hour and only once.\n\nWas it not you? Then do nothing. Your password stays as it is.",
    "password-changed.subject": "Your password was changed",
    "password-changed.text":
      "The password of your account at {{portal}} was changed just now. Wherever you were signed in, you have to sign in again.\n\nWas it not you? Choose a new password at once with “Forgotten password” on the sign-in page, and tell your administrator.",
    "new-email.subject": "Confirm your new email address",
    "new-email.text":
      "You want to use this address to sign in to {{portal}}. Confirm it here:\n\n{{link}}\n\nThe link works for a day and only once. Did you not ask for this? Then do nothing.",
    "email-changed.subject": "Your email address was changed",
    "email-changed.text":
      "From now on you sign in to {{portal}} with another email address. This one no longer works there.\n\nWas it not you? Tell your administrator at once.",
    "factor-set-up.subject": "Signing in with two steps is on",
    "factor-set-up.text":
      "From now on you sign in to {{portal}} with your password and a code from the app on your phone.\n\nWas it not you? Tell your administrator at once.",
    "factor-off.subject": "Signing in with two steps is off",
    "factor-off.text":
      "At {{portal}} the second step of signing in was switched off. Your password alone is now enough.\n\nWas it not you? Tell your administrator at once.",
    "factor-removed.subject": "An administrator switched the second step off",
    "factor-removed.text":
      "An administrator of {{portal}} removed the second step of your signing in, usually because a phone was lost or is new. Your password alone is now enough. Switch the second step on again at My account.\n\nDid you not ask for this? Tell your administrator at once.",
    "recovery-code-used.subject": "A recovery code was used",
    "recovery-code-used.text":
      "Someone signed in to {{portal}} with your password and one of your recovery codes. That code no longer works.\n\nWas it not you? Change your password at once and tell your administrator.",
  },
});
