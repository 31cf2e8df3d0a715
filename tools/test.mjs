import { onPinnedNode } from "./become.mjs";

// npm test: everything, from a fresh clone. The last line holds the counts, alone, for whoever reads them by program.
await onPinnedNode(async (args) => {
  const { checkSteps, documentsStep, runSteps, testSteps } = await import("./steps.mjs");
  const { buildOrEnd } = await import("./build.mjs");
  // Someone who asks for a few tests only wants those.
  const steps = args.length > 0 ? [...checkSteps, ...testSteps(args)] : [...checkSteps, ...testSteps(args), documentsStep];
  if (steps.some((step) => step.browser)) {
    const { ensureBrowser } = await import("./ensure-browser.mjs");
    process.env.CHROMIUM = ensureBrowser();
  }
  // The journeys use what npm start would serve.
  await buildOrEnd();
  const { passed, failed } = await runSteps(steps);
  process.stdout.write(`\n${passed} passed, ${failed} failed\n`);
  process.exitCode = failed > 0 ? 1 : 0;
});
