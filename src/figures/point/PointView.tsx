import { useEffect, useRef, useState } from "react";
import { useStore } from "zustand";
import type { Setting } from "../../experiment/session/frame.ts";
import type { Route } from "../../experiment/session/point.ts";
import type { Shown } from "../../state/frame-source.ts";
import type { InsideFigureProps } from "../common/inside.ts";
import { usePlotWidth } from "../common/plot-scale.ts";
import { usePart, useSetting } from "../common/use-part.ts";
import { NetChart } from "./NetChart.tsx";
import { PathChart } from "./PathChart.tsx";
import { pointNumber } from "./words.ts";
import "./point.css";

/** The linear layers of an arm, "name:units" each, of a maxout its units: changes with the scenario alone. */
const layersOf =
  (arm: number) =>
  ({ frame }: Shown): string => {
    const { layers = [], rows = [] } = frame.arms[arm] ?? {};
    const hidden = rows.filter(({ name }) => name !== "in").map(({ name, units }) => `${name}:${units}`);
    return [...hidden, `out:${layers[layers.length - 1]?.units ?? 1}`].join(" ");
  };

/** Routes by arm, for as long as the scenario lasts. */
interface Routes {
  readonly setting: Setting | null;
  readonly byArm: readonly Route[];
}

/** Before a hall a figure at least so high stands alone, and at least so wide it has the path beside the net. */
const ALONE = 260;
const BOTH = 640;
/** In half the width the words over a drawing take more lines. */
const WORDS = 44;

/** One training point through a net and back, and one path of the chain rule. */
export function PointView({ source, arms, height, selection, chosenArm = 0 }: InsideFigureProps) {
  const setting = useSetting(source);
  const picked = useStore(selection, (state) => state.sample);
  const box = useRef<HTMLDivElement>(null);
  const width = usePlotWidth(box, 0);
  const [wanted, setWanted] = useState(chosenArm);
  const [routes, setRoutes] = useState<Routes>({ setting: null, byArm: [] });
  const arm = Math.min(wanted, arms.length - 1);
  const names = usePart(source, layersOf(arm)) ?? "";
  const byArm = routes.setting === setting ? routes.byArm : [];
  const route = byArm[arm] ?? [];
  const setRoute = (next: Route) =>
    setRoutes({ setting, byArm: arms.map((_, i) => (i === arm ? next : (byArm[i] ?? []))) });
  const number = setting === null ? 0 : pointNumber(setting, picked);
  const sample = number > 0 ? picked : null;

  useEffect(() => {
    // The reader has picked none, or one that is not there any more.
    if (setting !== null && number === 0) selection.setState({ sample: setting.train[0] });
  }, [setting, number, selection]);
  const wish = JSON.stringify(byArm);
  useEffect(() => {
    if (sample === null) return;
    return source.want({ kind: "point", sample, routes: JSON.parse(wish) });
  }, [source, sample, wish]);

  const style = arms[arm];
  if (style === undefined) return null;
  const layers = names.split(" ").map((one) => {
    const [name, units] = one.split(":");
    return { name, units: Number(units) };
  });
  const beside = height !== undefined && height < ALONE;
  const twoAbreast = height !== undefined && !beside && width >= BOTH;
  const withPath = height === undefined || twoAbreast;
  const tall = twoAbreast ? height - WORDS : height;
  const takeUnit = (ordinal: number, unit: number) => {
    // A second press lets it go.
    const free = route[ordinal] === unit;
    setRoute(layers.map((_, i) => (i === ordinal && !free ? unit : null)));
  };
  const common = { source, style, arm };
  return (
    <div className="fig-point" ref={box} data-two={twoAbreast || undefined}>
      <NetChart
        {...common}
        height={tall}
        head={{
          arms,
          arm,
          brief: beside || twoAbreast,
          onArm: setWanted,
          number: Math.max(1, number),
          points: setting?.train.length ?? 1,
          onNumber: (next) => setting && selection.setState({ sample: setting.train[next - 1] }),
        }}
        onUnit={withPath ? takeUnit : null}
      />
      {withPath && <PathChart {...common} height={tall} head={{ layers, route, onRoute: setRoute }} />}
    </div>
  );
}
