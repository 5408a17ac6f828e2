import { describe, expect, it } from "vitest";
import { parseQuery } from "../../src/experiment/scenario/parse-query.ts";
import { refusalOfCopy } from "../../src/state/refused-copy.ts";

const refusal = (query: string, arm: number) => refusalOfCopy(parseQuery(query).scenario, arm);

describe("a copy of an arm that brings all arms above a limit", () => {
  it("is refused with what was asked and what is allowed", () => {
    // (2 + 1) 256 + 2 (256 + 1) 256 + (256 + 1) = 132,609 parameters.
    const wide = "net=256,relu,256,relu,256,relu";
    expect(refusal(wide, 0)).toBeNull();
    expect(refusal(`${wide}&net.b=256,relu,256,tanh,256,relu`, 1)).toEqual({
      key: "net.b",
      given: String(3 * 132_609),
      used: "",
      why: "copy-refused",
      detail: { what: "parameters", limit: 300_000 },
    });
  });

  it("is refused for the units of all layers, too", () => {
    const deep = "net=128x(32,relu,tanh)";
    expect(refusal(deep, 0)).toMatchObject({
      given: String(2 * 128 * 3 * 32),
      detail: { what: "layer-units", limit: 20_000 },
    });
  });

  it("is made of a small net in the same company", () => {
    expect(refusal("net=256,relu,256,relu,256,relu&net.b=8,tanh", 1)).toBeNull();
  });
});
