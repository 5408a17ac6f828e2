import { stackSize } from "../../../experiment/scenario/counts.ts";
import { taskOf } from "../../../experiment/scenario/tasks.ts";
import { useScenario } from "../context.ts";

/** What decides how high an arm's column is, for the style sheets: rows of units of the deepest arm, and outputs. */
export function useColumnShape(): { readonly rows: number; readonly outputs: number } {
  const rows = useScenario((state) =>
    Math.max(...state.scenario.arms.map((arm) => stackSize(arm.net).linear)),
  );
  const outputs = useScenario((state) => taskOf(state.scenario).outputs);
  return { rows, outputs };
}
