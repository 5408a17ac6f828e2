// @vitest-environment jsdom
import { act, render, screen } from "@testing-library/react";
import { expect, it } from "vitest";
import { armStyles } from "../../../../src/figures/arm-style.ts";
import { LazyCollapse } from "../../../../src/pages/lab/arm/LazyCollapse.tsx";
import { armFrame, fakeSource, linearFrame, settingOf, shownOf } from "../../../figures/frames.ts";
import { Speaking } from "../../../support/speaking.tsx";
import "../../../support/cleanup.ts";

it("the one layer that a net equals is there while the net equals one", async () => {
  const [style] = armStyles(settingOf().scenario);
  const { source, show } = fakeSource(shownOf({ arms: [linearFrame({ collapse: null }), armFrame()] }));
  render(<LazyCollapse source={source} arm={0} style={style} expected={false} />, { wrapper: Speaking });
  const name = /^The one layer that arm a/;
  expect(screen.queryByRole("figure", { name })).toBeNull();
  act(() => show(shownOf({ arms: [linearFrame(), armFrame()] })));
  expect((await screen.findByRole("figure", { name })).textContent).toContain("0.28");
  act(() => show(shownOf({ arms: [linearFrame({ collapse: null }), armFrame()] })));
  expect(screen.queryByRole("figure", { name })).toBeNull();
});

it("its lines are kept from the first on for a net that is to equal one", async () => {
  const [style] = armStyles(settingOf().scenario);
  const { source, show } = fakeSource(null);
  const { container } = render(<LazyCollapse source={source} arm={0} style={style} expected />, {
    wrapper: Speaking,
  });
  const place = container.firstElementChild as HTMLElement;
  expect(place.matches("[data-expected]")).toBe(true);
  act(() => show(shownOf({ arms: [linearFrame(), armFrame()] })));
  const figure = await screen.findByRole("figure");
  expect(figure.parentElement).toBe(place);
});
