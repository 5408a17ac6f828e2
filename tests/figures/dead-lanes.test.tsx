// @vitest-environment jsdom
import { render } from "@testing-library/react";
import { expect, it } from "vitest";
import { createSession } from "../../src/experiment/session/session.ts";
import { armStyles } from "../../src/figures/arm-style.ts";
import { DeadUnitsView } from "../../src/figures/dead-units/DeadUnitsView.tsx";
import { armOf, scenarioOf, stackOf } from "../support/scenarios.ts";
import { Speaking } from "../support/speaking.tsx";
import { fakeSource } from "./frames.ts";
import "../support/cleanup.ts";
import "../support/probing.ts";

/** The letters in a figure of three arms of so many layers: beside its rows, and under its columns. */
function lettersOf(layers: number): { readonly rows: string[]; readonly columns: string[] } {
  const net = stackOf(...Array.from({ length: layers }, () => [8, "relu"] as const).flat());
  const scenario = scenarioOf({ arms: [armOf({ net }), armOf({ net }), armOf({ net })] });
  const session = createSession(scenario);
  const frame = session.frame({ historyFrom: 0, surface: false, rows: [] });
  const { source } = fakeSource({ frame, history: session.history, setting: session.setting });
  const { container, unmount } = render(<DeadUnitsView source={source} arms={armStyles(scenario)} />, {
    wrapper: Speaking,
  });
  const texts = (selector: string) =>
    [...container.querySelectorAll(selector)].map((element) => element.textContent ?? "");
  const found = {
    rows: texts(".fig-plot text.fig-tick").filter((word) => /^[abc]$/.test(word)),
    columns: texts(".fig-label"),
  };
  unmount();
  return found;
}

it("names the arms once: under columns side by side, or beside their lanes", () => {
  expect(lettersOf(2)).toEqual({ rows: [], columns: ["a", "a", "b", "b", "c", "c"] });
  expect(lettersOf(12)).toEqual({ rows: ["a", "b", "c"], columns: [] });
});
