import { useLoaded } from "../../ui/use-loaded.ts";
import type { creaseLayer } from "./crease-layer.ts";

export type CreaseLayer = typeof creaseLayer;

const load = async (): Promise<CreaseLayer> => (await import("./crease-layer.ts")).creaseLayer;

/** What draws creases, once it has been loaded; null while they are not shown. */
export function useCreaseLayer(shown: boolean): CreaseLayer | null {
  return useLoaded(shown ? load : null);
}
