import { get, post, routes } from "#platform/web/route.ts";
import { largestUpload } from "#platform/files/check-upload.ts";
import { confirmImportPage, importConfirmPage } from "./pages/import-confirm-page.tsx";
import { importListPage } from "./pages/import-list-page.tsx";
import { importPage } from "./pages/import-page.tsx";
import { importRefusedCsv } from "./pages/import-refused-csv.ts";
import { handInImport, importExample, importUploadPage } from "./pages/import-upload-page.tsx";

const who = ["hr", "tenantAdmin"] as const;
const one = { ids: { import: "people_imports" } };
/** A little more than the largest file, so that a file just over the limit hears so from the page itself. */
const maxBody = largestUpload + 1024 * 1024;

/** Before the other addresses of people: `/mensen/import` must not be taken for a person. */
export const importRoutes = routes("people", [
  get("/mensen/imports", who, importListPage),
  get("/mensen/import", who, importUploadPage),
  post("/mensen/import", who, handInImport, { maxBody, limit: { max: 20, seconds: 600 } }),
  get("/mensen/import/voorbeeld.xlsx", who, importExample),
  get("/mensen/import/:import", who, importPage, one),
  get("/mensen/import/:import/bevestigen", who, importConfirmPage, one),
  post("/mensen/import/:import/bevestigen", who, confirmImportPage, one),
  get("/mensen/import/:import/fouten.csv", who, importRefusedCsv, one),
]);
