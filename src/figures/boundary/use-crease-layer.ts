import { useEffect, useState } from "react";
import type { creaseLayer } from "./crease-layer.ts";

export type CreaseLayer = typeof creaseLayer;

/** What draws creases, once it has been loaded; null while they are not shown. */
export function useCreaseLayer(shown: boolean): CreaseLayer | null {
  const [layer, setLayer] = useState<CreaseLayer | null>(null);
  useEffect(() => {
    if (!shown) return;
    let gone = false;
    void import("./crease-layer.ts").then(({ creaseLayer }) => {
      if (!gone) setLayer(creaseLayer);
    });
    return () => {
      gone = true;
    };
  }, [shown]);
  return shown ? layer : null;
}
