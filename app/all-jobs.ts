import "#platform/mail/send-mail.ts";
