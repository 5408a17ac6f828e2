import { expect, it } from "vitest";
import { Ends } from "../../../tools/browsers/ends.ts";

it("ends everything once, the last first, and goes on after one that fails", async () => {
  const ends = new Ends();
  const ended: string[] = [];
  ends.add(() => ended.push("display"));
  ends.add(async () => {
    throw new Error("planted");
  });
  ends.add(async () => ended.push("browser"));
  await ends.all();
  await ends.all();
  expect(ended).toEqual(["browser", "display"]);
});

it("once closed, ends at once what is still being started", async () => {
  const ends = new Ends();
  await ends.close();
  expect(ends.closed).toBe(true);
  await new Promise<void>((ended) => ends.add(ended));
});
