import { useState } from "react";
import type { Route } from "../../experiment/session/point.ts";
import { Button } from "../../ui/controls/Button.tsx";
import { Select } from "../../ui/controls/Select.tsx";
import { useMeasuresText } from "../../ui/text/use-measures-text.ts";

export interface PathHeadProps {
  /** The linear layers that a path passes: their names and units. */
  readonly layers: readonly { readonly name: string; readonly units: number }[];
  readonly route: Route;
  readonly onRoute: (route: Route) => void;
}

const FREE = "free";

/** Through which unit of which layer; where none is chosen, the strongest. */
export function PathHead({ layers, route, onRoute }: PathHeadProps) {
  const words = useMeasuresText().path;
  const place = useMeasuresText().point.column;
  const [wanted, setWanted] = useState(0);
  const ordinal = Math.min(wanted, layers.length - 1);
  const unit = route[ordinal] ?? null;
  const units = layers[ordinal]?.units ?? 0;
  const free = route.every((one) => one === null);
  return (
    <div className="fig-point-head">
      <div className="fig-point-choice">
        <Select
          label={words.through}
          value={String(ordinal)}
          options={layers.map(({ name }, i) => ({ value: String(i), label: place(name) }))}
          onChange={(value) => setWanted(Number(value))}
        />
        <Select
          label={words.unit}
          hideLabel
          value={unit === null ? FREE : String(unit)}
          options={[
            { value: FREE, label: words.free },
            ...Array.from({ length: units }, (_, i) => ({ value: String(i), label: words.unitName(i + 1) })),
          ]}
          onChange={(value) =>
            onRoute(
              layers.map((_, i) =>
                i !== ordinal ? (route[i] ?? null) : value === FREE ? null : Number(value),
              ),
            )
          }
        />
      </div>
      <Button quiet disabled={free} onClick={() => onRoute([])}>
        {words.strongest}
      </Button>
    </div>
  );
}
