import { useEffect, useState } from "react";

/**
 * What `load` brings, from when it is there; null until then, and while nothing is asked for. The function must stay the
 * same between renders: another one is another thing to load.
 */
export function useLoaded<T>(load: (() => Promise<T>) | null): T | null {
  const [loaded, setLoaded] = useState<{ readonly by: () => Promise<T>; readonly value: T } | null>(null);
  useEffect(() => {
    if (load === null) return;
    let gone = false;
    void load().then((value) => {
      if (!gone) setLoaded({ by: load, value });
    });
    return () => {
      gone = true;
    };
  }, [load]);
  return loaded !== null && loaded.by === load ? loaded.value : null;
}
