import { whyNotContainer, whyNotWorkbookParts } from "./what-it-looks-like.ts";
import type { WorkbookLimits } from "./workbook-limits.ts";
import { UnreadableWorkbook, type WorkbookProblem } from "./workbook-problem.ts";
import { readZipDirectory } from "./zip-directory.ts";

/**
 * What can be said against a file without unpacking any of it, in microseconds: fit for the request in
 * which it is handed in. The rest is found by `readWorkbook`.
 *
 *     whyNotWorkbook(bytes, staffListLimits) // { reason: "password-protected" }
 */
export function whyNotWorkbook(file: Buffer, limits: WorkbookLimits): WorkbookProblem | undefined {
  if (file.length > limits.fileBytes) return { reason: "file-too-large", limit: limits.fileBytes };
  const notContainer = whyNotContainer(file);
  if (notContainer) return notContainer;
  try {
    return whyNotWorkbookParts(readZipDirectory(file, limits).map((entry) => entry.name));
  } catch (error) {
    if (error instanceof UnreadableWorkbook) return error.problem;
    throw error;
  }
}
