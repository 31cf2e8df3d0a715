// What a browser gets: Turbo and our own elements. Every page works without it.
import "./start-turbo.ts";
import "./send-once.ts";
import "./errors-element.ts";
import "./autosave-element.ts";
import "./combo-element.ts";
import "./compass-element.ts";
import "./dialog-element.ts";
import "./follow-frame.ts";
import "./house-preview-element.ts";
import "./job-element.ts";
import "./no-connection.ts";
import "./password-element.ts";
import "./search-typing.ts";
