import { afterEach } from "vitest";

// Globals are off, so testing-library cannot register its own clean-up. Only tests in jsdom have a document.
if (typeof document !== "undefined") {
  const { cleanup } = await import("@testing-library/react");
  afterEach(cleanup);
}
