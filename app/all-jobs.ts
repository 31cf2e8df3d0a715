import "#platform/mail/send-mail.ts";
import "#platform/mail/tidy-outbox.ts";
import "#platform/files/sweep-files.ts";
import "#modules/signin/signin-jobs.ts";
import "#modules/entitlements/entitlement-jobs.ts";
import "#modules/plans/plans-jobs.ts";
import "#modules/plans/remind-jobs.ts";
import "#modules/people/import-jobs.ts";
