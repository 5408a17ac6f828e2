import { describe, expect, it } from "vitest";
import { parseQuery } from "../../../src/experiment/scenario/parse-query.ts";
import { COMPARISONS } from "../../../src/pages/home/comparisons.ts";

describe("the comparisons of the home page", () => {
  it.each(Object.entries(COMPARISONS))("%s is a link without a single correction", (_, query) => {
    const { scenario, notices } = parseQuery(query);
    expect(notices).toEqual([]);
    expect(scenario.arms.length).toBeGreaterThanOrEqual(2);
  });
});
