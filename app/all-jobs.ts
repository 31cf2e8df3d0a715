import "#platform/mail/send-mail.ts";
import "#platform/mail/tidy-outbox.ts";
import "#platform/files/sweep-files.ts";
