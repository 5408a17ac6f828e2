import { taskOf } from "../../../experiment/scenario/tasks.ts";
import { useSetting } from "../../../figures/common/use-part.ts";
import { useLab, useScenario } from "../context.ts";

/** How many inputs the nets have that are shown; before there are any, those that the scenario asks for. */
export function useInputs(): 1 | 2 {
  const shown = useSetting(useLab().run.source)?.features;
  const wanted = useScenario((state) => taskOf(state.scenario).inputs);
  return shown ?? wanted;
}
