import { get, post, routes } from "#platform/web/route.ts";
import { confirmPassportsPage, dropPassportsPage, passportImportPage } from "./pages/passport-file-import-page.tsx";
import { handInPassports, passportFileDownload, passportFileExample, passportFilePage } from "./pages/passport-file-page.tsx";
import { fileFormats } from "./passport-file-export.ts";
import { passportFileLimits } from "./passport-file-read.ts";

const who = ["functionEditor", "hr", "tenantAdmin"] as const;
const one = { ids: { import: "function_imports" } };
/** A little more than the largest file, so that a file just over the limit hears so from the page itself. */
const maxBody = passportFileLimits.fileBytes + 1024 * 1024;

/** Before the other addresses of the function house: `/functiehuis/bestand` must not be taken for a function. */
export const passportFileRoutes = routes("functions", [
  get("/functiehuis/bestand", who, passportFilePage),
  post("/functiehuis/bestand", who, handInPassports, { maxBody, limit: { max: 30, seconds: 600 } }),
  get("/functiehuis/bestand/voorbeeld.xlsx", who, passportFileExample),
  ...fileFormats.map((format) => get(`/functiehuis/bestand/functies.${format}`, who, passportFileDownload(format))),
  get("/functiehuis/bestand/:import", who, passportImportPage, one),
  post("/functiehuis/bestand/:import/inlezen", who, confirmPassportsPage, one),
  post("/functiehuis/bestand/:import/weggooien", who, dropPassportsPage, one),
]);
