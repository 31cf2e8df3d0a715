import { onPinnedNode } from "./become.mjs";

// npm run check: types, lint, format and boundaries, without running anything of the product.
await onPinnedNode(async () => {
  const { checkSteps, runSteps } = await import("./steps.mjs");
  const { failed } = await runSteps(checkSteps);
  process.exitCode = failed > 0 ? 1 : 0;
});
