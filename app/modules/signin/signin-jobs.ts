// The work of this module that is done after the request or at night; app/all-jobs.ts imports it for its effect.
import "./ask-new-password.ts";
import "./tidy-signin.ts";
