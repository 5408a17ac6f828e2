// @vitest-environment jsdom
import { fireEvent, render, screen, waitFor } from "@testing-library/react";
import { expect, it } from "vitest";
import { armStyles } from "../../src/figures/arm-style.ts";
import { BoundaryView } from "../../src/figures/boundary/BoundaryView.tsx";
import { GradientView } from "../../src/figures/gradient/GradientView.tsx";
import { LossView } from "../../src/figures/loss/LossView.tsx";
import { loadedProbing } from "../../src/figures/probing/probing.ts";
import { Speaking } from "../support/speaking.tsx";
import { doubleCanvas } from "./canvas-double.ts";
import { fakeSource, settingOf, shownOf } from "./frames.ts";
import "../support/cleanup.ts";

it("a reader who turns to figures before their probes have come is answered when they come", async () => {
  doubleCanvas();
  const arms = armStyles(settingOf().scenario);
  const { source } = fakeSource(shownOf());
  render(
    <>
      <LossView source={source} arms={arms} />
      <GradientView source={source} arms={arms} />
      <BoundaryView source={source} arm={1} style={arms[1]} showTrain showTest={false} />
    </>,
    { wrapper: Speaking },
  );
  const [loss, gradient, map] = [/^Probe: Loss/, /^Probe: Gradient/, /^Probe the plane/].map((name) =>
    screen.getByRole("slider", { name }),
  );
  expect(loadedProbing()).toBeNull();
  // The probe's keys do not scroll the page meanwhile; all others stay the page's.
  expect(fireEvent.keyDown(loss, { key: " " })).toBe(true);
  expect(fireEvent.keyDown(loss, { key: "Home" })).toBe(false);
  expect(fireEvent.keyDown(loss, { key: "ArrowDown" })).toBe(false);
  fireEvent.pointerMove(map, { clientX: 136, clientY: 136 });
  // Who has gone again is told nothing.
  fireEvent.keyDown(gradient, { key: "Home" });
  fireEvent.blur(gradient);
  const table = gradient.closest("figure")?.querySelector("details") as HTMLDetailsElement;
  table.open = true;
  fireEvent(table, new Event("toggle"));
  expect(table.querySelectorAll("tr")).toHaveLength(0);
  expect(loadedProbing()).toBeNull();
  await waitFor(() => expect(loss.getAttribute("aria-valuetext")).toMatch(/^step 0, b relu: training/));
  expect(map.getAttribute("aria-valuetext")).toMatch(/^x₁ .*: output/);
  expect(gradient.hasAttribute("aria-valuetext")).toBe(false);
  await waitFor(() => expect(table.querySelectorAll("tbody tr").length).toBeGreaterThan(1));
});
