// Every module that listens to another is imported here for its effect, one line each.
import "#modules/plans/plans-events.ts";
import "#modules/sharing/sharing-events.ts";
import "#modules/signin/signin-events.ts";
import "#modules/entitlements/entitlement-events.ts";
import "#modules/compass/compass-events.ts";
import "#modules/surveys/surveys-events.ts";
import "#modules/conversations/conversations-events.ts";
import "#modules/transfer/experiences.ts";
import "#modules/terms/own-sources.ts";
import "#modules/qualifications/qualification-terms.ts";
import "#modules/conversations/conversation-terms.ts";
import "#modules/conversations/conversation-shares.ts";
