import { render } from "@testing-library/react";
import type { ReactNode } from "react";
import { parseStack } from "../../src/experiment/scenario/parse-stack.ts";
import type { Scenario } from "../../src/experiment/scenario/types.ts";
import type { InsideRequest } from "../../src/experiment/session/inside.ts";
import { createSession } from "../../src/experiment/session/session.ts";
import type { Shown } from "../../src/state/frame-source.ts";
import { measures as english } from "../../src/ui/text/en/measures.ts";
import { MeasuresContext } from "../../src/ui/text/use-measures-text.ts";
import { measures as chinese } from "../../src/ui/text/zh-CN/measures.ts";
import { armOf, scenarioOf } from "../support/scenarios.ts";
import { Speaking } from "../support/speaking.tsx";

/** A session of arms with the given stacks, and what a page would hold of it. */
export function sessionOf(nets: readonly string[], steps = 0, changes: Partial<Scenario> = {}) {
  const arms = nets.map((net) => {
    const read = parseStack(net, 2);
    if (!read.ok) throw new Error(`expected a stack, got ${net}`);
    return armOf({ net: read.stack });
  });
  const session = createSession(scenarioOf({ data: "moons", n: 60, ...changes, arms }));
  for (let i = 0; i < steps; i++) session.step();
  const shown = (inside: readonly InsideRequest[]): Shown => ({
    frame: session.frame({ historyFrom: 0, surface: false, rows: [], inside }),
    history: session.history,
    setting: session.setting,
  });
  return { session, shown };
}

export const asking = (change: Partial<InsideRequest> = {}): InsideRequest => ({
  weights: false,
  products: false,
  units: [],
  ...change,
});

/** A figure with the words that come with it. */
export function renderFigure(figure: ReactNode, language: "en" | "zh-CN" = "en") {
  const words = language === "en" ? english : chinese;
  return render(
    <Speaking language={language}>
      <MeasuresContext value={words}>{figure}</MeasuresContext>
    </Speaking>,
  );
}
