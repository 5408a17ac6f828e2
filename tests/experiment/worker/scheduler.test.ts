import { describe, expect, it } from "vitest";
import { createScheduler } from "../../../src/experiment/worker/scheduler.ts";

describe("the worker's scheduler", () => {
  it("never runs a task at once, runs those without delay in order, and delayed ones later", async () => {
    const later = createScheduler();
    const ran: string[] = [];
    await new Promise<void>((resolve) => {
      later(() => ran.push("delayed"), 20);
      later(() => ran.push("first"), 0);
      later(() => {
        ran.push("second");
        later(() => ran.push("nested"), 0);
      }, 0);
      later(resolve, 40);
      expect(ran).toEqual([]);
    });
    expect(ran).toEqual(["first", "second", "nested", "delayed"]);
  });
});
