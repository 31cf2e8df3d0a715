import { get, post, routes } from "#platform/web/route.ts";
import { changeManyPage } from "./pages/change-many-page.tsx";
import { addDomainPage, domainsPage, endDomainNow, endDomainPage, moveDomainPage, renameDomainPage } from "./pages/domains-page.tsx";
import { beginFunction, changeFunctionPage, functionFormPage, newFunctionPage } from "./pages/function-form-pages.tsx";
import { archivePage, bringBackPage, functionPage, publishPage } from "./pages/function-page.tsx";
import { functionTagsPage, placeOnLinesPage, putTagPage, takeTagPage } from "./pages/function-tags-page.tsx";
import { housePage } from "./pages/house-page.tsx";
import { mergeNow, mergePage } from "./pages/merge-page.tsx";
import { pinPage, pinsPage, unpinPage } from "./pages/pins-page.tsx";
import { functionSuggestions, tagSuggestions } from "./pages/suggestions.ts";
import { changeTagPage, chooseDoublePage, linkCoursePage, tagPage, unlinkCoursePage } from "./pages/tag-page.tsx";
import { doublesPage, tagsPage } from "./pages/tags-page.tsx";
import { callAlsoPage, titlePage } from "./pages/title-page.tsx";
import { versionPage } from "./pages/version-page.tsx";
import { editorRoles } from "./functions-policy.ts";

const domain = { ids: { domain: "domains" } };
const tag = { ids: { tag: "tags" } };
const one = { ids: { function: "functions" } };

/** Fixed words before ids: `/functiehuis/:function` takes any word that nothing before it took, so these routes stand after those of surveys and ESCO. */
export const functionRoutes = routes("functions", [
  get("/functiehuis", editorRoles, housePage),
  post("/functiehuis/samen", editorRoles, changeManyPage),
  get("/functiehuis/zoek", editorRoles, functionSuggestions),
  get("/functiehuis/titel", editorRoles, titlePage),
  post("/functiehuis/titel", editorRoles, callAlsoPage),
  get("/functiehuis/nieuw", editorRoles, newFunctionPage),
  post("/functiehuis/nieuw", editorRoles, beginFunction),

  get("/functiehuis/domeinen", editorRoles, domainsPage),
  post("/functiehuis/domeinen", editorRoles, addDomainPage),
  post("/functiehuis/domeinen/:domain", editorRoles, renameDomainPage, domain),
  post("/functiehuis/domeinen/:domain/plaats", editorRoles, moveDomainPage, domain),
  get("/functiehuis/domeinen/:domain/einde", editorRoles, endDomainPage, domain),
  post("/functiehuis/domeinen/:domain/einde", editorRoles, endDomainNow, domain),

  get("/functiehuis/kenmerken", editorRoles, tagsPage),
  get("/functiehuis/kenmerken/zoek", editorRoles, tagSuggestions),
  get("/functiehuis/kenmerken/dubbel", editorRoles, doublesPage),
  get("/functiehuis/kenmerken/:tag", editorRoles, tagPage, tag),
  post("/functiehuis/kenmerken/:tag", editorRoles, changeTagPage, tag),
  post("/functiehuis/kenmerken/:tag/cursus", editorRoles, linkCoursePage, tag),
  post("/functiehuis/kenmerken/:tag/cursus/:course/weg", editorRoles, unlinkCoursePage, { ids: { tag: "tags", course: "tags" } }),
  post("/functiehuis/kenmerken/:tag/dubbel", editorRoles, chooseDoublePage, tag),
  get("/functiehuis/kenmerken/:tag/samenvoegen", editorRoles, mergePage, tag),
  post("/functiehuis/kenmerken/:tag/samenvoegen", editorRoles, mergeNow, tag),

  get("/functiehuis/:function", editorRoles, functionPage, one),
  post("/functiehuis/:function/publicatie", editorRoles, publishPage, one),
  post("/functiehuis/:function/archief", editorRoles, archivePage, one),
  post("/functiehuis/:function/archief/terug", editorRoles, bringBackPage, one),
  get("/functiehuis/:function/versie/:version", editorRoles, versionPage, { ids: { function: "functions", version: "text" } }),
  get("/functiehuis/:function/wijzigen", editorRoles, functionFormPage, one),
  post("/functiehuis/:function/wijzigen", editorRoles, changeFunctionPage, one),
  get("/functiehuis/:function/kenmerken", editorRoles, functionTagsPage, one),
  post("/functiehuis/:function/kenmerken", editorRoles, putTagPage, one),
  post("/functiehuis/:function/kenmerken/:tag/weg", editorRoles, takeTagPage, { ids: { function: "functions", tag: "tags" } }),
  post("/functiehuis/:function/lijnen", editorRoles, placeOnLinesPage, one),
  get("/functiehuis/:function/onverwacht", editorRoles, pinsPage, one),
  post("/functiehuis/:function/onverwacht", editorRoles, pinPage, one),
  post("/functiehuis/:function/onverwacht/:pin/weg", editorRoles, unpinPage, { ids: { function: "functions", pin: "functions" } }),
]);
