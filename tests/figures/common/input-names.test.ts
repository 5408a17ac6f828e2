import { describe, expect, it } from "vitest";
import { axisNames } from "../../../src/figures/boundary/words.ts";
import { figures as en } from "../../../src/ui/text/en/figures.ts";
import { settingOf } from "../frames.ts";

describe("the names of a table's columns", () => {
  it("stand on the axes as they are while they have room, and are cut where they have not", () => {
    const named = (first: string, second: string) => {
      const setting = settingOf({ inputNames: [first, second] });
      if (setting.features !== 2) throw new Error("a plane has two inputs");
      return axisNames(setting, en);
    };
    expect(named("bill length", "体重")).toEqual(["bill length", "体重"]);
    const [first, second] = named("height above the ground", "w".repeat(200));
    expect(first).toBe("height above t…");
    expect(second).toHaveLength(15);
  });
});
