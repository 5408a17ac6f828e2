import { renderToString } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { armStyles } from "../../src/figures/arm-style.ts";
import { BoundaryView } from "../../src/figures/boundary/BoundaryView.tsx";
import { CollapseView } from "../../src/figures/collapse/CollapseView.tsx";
import { DeadUnitsView } from "../../src/figures/dead-units/DeadUnitsView.tsx";
import { GradientView } from "../../src/figures/gradient/GradientView.tsx";
import { MapLegend } from "../../src/figures/legends/MapLegend.tsx";
import { UnitLegend } from "../../src/figures/legends/UnitLegend.tsx";
import { LossView } from "../../src/figures/loss/LossView.tsx";
import { UnitMapsView } from "../../src/figures/unit-maps/UnitMapsView.tsx";
import { Speaking } from "../support/speaking.tsx";
import { fakeSource, settingOf, shownOf } from "./frames.ts";

const arms = armStyles(settingOf().scenario);

describe("figures without a page", () => {
  for (const shown of [null, shownOf()]) {
    it(`are written ${shown === null ? "before" : "after"} the first frame without a style attribute`, () => {
      const { source } = fakeSource(shown);
      const html = renderToString(
        <Speaking>
          <MapLegend source={source} showTest />
          <UnitLegend source={source} />
          <BoundaryView source={source} arm={1} style={arms[1]} showTrain showTest />
          <UnitMapsView source={source} arm={1} style={arms[1]} />
          <CollapseView source={source} arm={0} style={arms[0]} />
          <LossView source={source} arms={arms} />
          <GradientView source={source} arms={arms} />
          <DeadUnitsView source={source} arms={arms} />
        </Speaking>,
      );
      expect(html).toContain("<figure");
      expect(html).not.toContain(" style=");
    });
  }
});
