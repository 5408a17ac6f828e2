import type { Frame } from "./frame.ts";
import type { InsideFrame } from "./inside.ts";

function insideArrays(inside: InsideFrame | null): (Float64Array | null | undefined)[] {
  if (inside === null) return [];
  const { weights, products, units } = inside;
  const steps = products?.steps ?? [];
  return [
    weights?.values,
    products?.answered,
    ...steps.flatMap(({ weights, bias, norm }) => [weights, bias, norm?.factors, norm?.shifts]),
    ...units.flatMap(({ z, a }) => [z, a]),
  ];
}

/** All buffers of a frame, each once: what to transfer with it, and what to hand back when it is drawn. */
export function frameTransfers(frame: Frame): ArrayBuffer[] {
  const buffers = new Set<ArrayBufferLike>();
  for (const arm of frame.arms) {
    const arrays = [
      arm.surface,
      arm.collapse?.weights,
      arm.collapse?.bias,
      ...arm.layers.flatMap((layer) => [
        layer.states,
        layer.silentShare,
        layer.saturatedShare,
        layer.distribution?.counts,
      ]),
      ...[arm.slice, arm.curve].flatMap((slice) => [slice?.values, slice?.hinges, slice?.bends]),
      arm.creases?.segments,
      arm.creases?.layers,
      arm.creases?.units,
      ...arm.rows.flatMap((row) => [row.maps, row.ranges]),
      ...(arm.point?.layers ?? []).flatMap((layer) => [
        layer.values,
        layer.gradients,
        layer.slopes,
        layer.reached,
      ]),
      ...insideArrays(arm.inside),
    ];
    for (const array of arrays) if (array) buffers.add(array.buffer);
  }
  return [...buffers].filter((buffer) => buffer instanceof ArrayBuffer);
}
