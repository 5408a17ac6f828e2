import type { ArmFrame, LayerProbe } from "../../experiment/session/frame.ts";
import type { PointFrame, PointLayer } from "../../experiment/session/point.ts";

/** One unit on one point. */
export interface PointUnit {
  readonly z: number;
  /** What the unit's row answers: the last of what follows z up to the next linear layer. */
  readonly a: number;
  /** dL/dz of this point's own loss; of a maxout unit that of its largest piece. */
  readonly delta: number;
  /** Whether f'(z) is exactly 0. Null where the unit has no slope of its own. */
  readonly silent: boolean | null;
  /** How many training points give it a gradient. */
  readonly reached: number;
}

/** A linear layer with what follows it: a column of units. */
export interface PointColumn {
  /** "1", "2", ..., "out". */
  readonly name: string;
  /** Its number among the linear layers, "out" last. */
  readonly ordinal: number;
  readonly units: readonly PointUnit[];
}

type Arm = Pick<ArmFrame, "layers" | "rows">;

function columnOf(
  layers: readonly PointLayer[],
  name: string,
  ordinal: number,
  at: { readonly linear: number; readonly last: number; readonly activation: number | null },
): PointColumn {
  const z = layers[at.linear];
  const a = layers[at.last].values;
  const slopes = at.activation === null ? null : layers[at.activation].slopes;
  const count = a.length;
  const units = Array.from({ length: count }, (_, unit): PointUnit => {
    let [value, delta, reached] = [Number.NEGATIVE_INFINITY, 0, 0];
    // Of a maxout's pieces only the largest gets the gradient, and it is the unit's z.
    for (let row = unit; row < z.values.length; row += count) {
      if (z.values[row] > value) value = z.values[row];
      delta += z.gradients[row];
      reached += z.reached?.[row] ?? 0;
    }
    return { z: value, a: a[unit], delta, silent: slopes && slopes[unit] === 0, reached };
  });
  return { name, ordinal, units };
}

/** The net on one point, column by column, the output last. */
export function pointColumns({ layers, rows }: Arm, point: PointFrame): PointColumn[] {
  const linear = layers.flatMap(({ kind }, index) => (kind === "linear" ? [index] : []));
  const indexOf = (name: string) => layers.findIndex((layer: LayerProbe) => layer.name === name);
  const hidden = rows.filter(({ name }) => name !== "in");
  const out = layers.length - 1;
  return [
    ...hidden.map(({ name, layer, activation }, ordinal) =>
      columnOf(point.layers, name, ordinal, { linear: indexOf(name), last: layer, activation }),
    ),
    columnOf(point.layers, "out", linear.length - 1, { linear: out, last: out, activation: null }),
  ];
}

/** Hidden units without gradient from this point, those of them that get one from others, and all. */
export function countZero(columns: readonly PointColumn[]): {
  readonly zero: number;
  readonly others: number;
  readonly units: number;
} {
  const units = columns.slice(0, -1).flatMap((column) => column.units);
  const zero = units.filter(({ delta }) => delta === 0);
  return { zero: zero.length, others: zero.filter(({ reached }) => reached > 0).length, units: units.length };
}
