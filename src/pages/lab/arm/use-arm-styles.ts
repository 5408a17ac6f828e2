import { useMemo } from "react";
import { type ArmStyle, armStyles } from "../../../figures/arm-style.ts";
import { useScenario } from "../context.ts";

export function useArmStyles(): ArmStyle[] {
  const scenario = useScenario((state) => state.scenario);
  return useMemo(() => armStyles(scenario), [scenario]);
}
