import { Select } from "../../../ui/controls/Select.tsx";
import { useText } from "../../../ui/text/use-text.ts";
import { useLab, useRun } from "../context.ts";

const SPEEDS = ["max", "1000", "100", "10", "5", "2", "1"] as const;
type SpeedName = (typeof SPEEDS)[number];

/** In steps a second: as fast as it goes, or so that one can follow. */
export function Speed() {
  const { run } = useLab();
  const text = useText().lab.transport;
  const speed = useRun((state) => state.speed);
  return (
    <Select<SpeedName>
      label={text.speed}
      hideLabel
      value={SPEEDS.find((name) => Number(name) === speed) ?? "max"}
      options={SPEEDS.map((value) => ({ value, label: text.speeds[value] }))}
      onChange={(value) => run.setSpeed(value === "max" ? null : Number(value))}
    />
  );
}
