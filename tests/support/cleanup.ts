import { afterEach } from "vitest";

// Globals are off, so testing-library cannot register its own clean-up. Only tests in jsdom have a document.
if (typeof document !== "undefined") {
  const { cleanup, configure } = await import("@testing-library/react");
  // Parts that are loaded later take their time on a busy machine.
  configure({ asyncUtilTimeout: 10_000 });
  afterEach(cleanup);
}
