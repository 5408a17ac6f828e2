import type { Frame } from "./frame.ts";

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
      arm.slice?.values,
      arm.slice?.hinges,
      ...arm.rows.flatMap((row) => [row.maps, row.ranges]),
    ];
    for (const array of arrays) if (array) buffers.add(array.buffer);
  }
  return [...buffers].filter((buffer) => buffer instanceof ArrayBuffer);
}
