import { walkEveryPage } from "#tests/support/every-page.ts";

walkEveryPage(0);
