import { useEffect, useRef, useState } from "react";
import { ownPointsUse } from "../../../../experiment/scenario/own-points.ts";
import { printPoints } from "../../../../experiment/scenario/points.ts";
import type { OwnPoint } from "../../../../experiment/scenario/types.ts";
import { editOwnPoints } from "../../../../state/edits.ts";
import { useLab, useScenario } from "../../context.ts";

/** While a point is dragged the run starts again at most so often. */
const DRAG_MS = 150;

const canTrain = (points: readonly OwnPoint[]): boolean =>
  points.length > 0 && (ownPointsUse("points")?.enough(points) ?? false);

/**
 * The points in the editor. They become the scenario's as soon as they can be trained on; until then the last run goes
 * on. What the reader does in the browser's history comes back here.
 */
export function useDraftPoints() {
  const lab = useLab();
  const scenario = useScenario((state) => state.scenario);
  const [points, setPoints] = useState(scenario.points);
  const known = useRef(scenario.points);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);

  const foreign = scenario.data === "points" && printPoints(scenario.points) !== printPoints(known.current);
  useEffect(() => {
    if (!foreign) return;
    known.current = scenario.points;
    setPoints(scenario.points);
  }, [foreign, scenario.points]);

  function change(next: readonly OwnPoint[], how: "push" | "drag"): void {
    setPoints(next);
    clearTimeout(timer.current);
    if (!canTrain(next)) return;
    const commit = () => {
      known.current = next;
      lab.edit(editOwnPoints(next), how);
    };
    if (how === "push") commit();
    else timer.current = setTimeout(commit, DRAG_MS);
  }

  return { points, enough: canTrain(points), change };
}
