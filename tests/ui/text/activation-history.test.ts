import { describe, expect, it } from "vitest";
import { ACTIVATIONS } from "../../../src/engine/index.ts";
import { activationHistory as english } from "../../../src/ui/text/en/activation-history.ts";
import { activationHistory as chinese } from "../../../src/ui/text/zh-CN/activation-history.ts";

describe("the history of activations", () => {
  it("is one sentence for each, in both languages", () => {
    expect(Object.keys(english)).toEqual(Object.keys(ACTIVATIONS));
    expect(Object.keys(chinese)).toEqual(Object.keys(ACTIVATIONS));
    for (const sentence of Object.values(english)) expect(sentence).toMatch(/^[^\n]{20,160}[.]$/);
    for (const sentence of Object.values(chinese))
      expect(sentence).toMatch(/^[^\n]*\p{Script=Han}[^\n]*。$/u);
  });
});
