import { DeadUnitsView } from "../../figures/dead-units/DeadUnitsView.tsx";
import { GradientView } from "../../figures/gradient/GradientView.tsx";
import { LossView } from "../../figures/loss/LossView.tsx";
import { useText } from "../../ui/text/use-text.ts";
import { useArmStyles } from "./arm/use-arm-styles.ts";
import { useLab } from "./context.ts";

/** The rail: what all arms share an axis for. */
export function Measurements() {
  const { source } = useLab().run;
  const text = useText().lab.figures;
  const arms = useArmStyles();
  return (
    <section className="lab-rail" aria-label={text.region}>
      <LossView source={source} arms={arms} />
      <GradientView source={source} arms={arms} />
      <DeadUnitsView source={source} arms={arms} />
    </section>
  );
}
