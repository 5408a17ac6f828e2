import { useCallback, useSyncExternalStore } from "react";
import type { Setting } from "../../experiment/session/frame.ts";
import type { FrameSource, Shown } from "../../state/frame-source.ts";

/**
 * A part of what is shown that changes with the scenario and not with the frame. React renders only when the part
 * is another value, so `pick` returns a primitive or an object that the source keeps. Null before the first frame.
 */
export function usePart<T extends string | number | object>(
  source: FrameSource,
  pick: (shown: Shown) => T | null,
): T | null {
  const subscribe = useCallback((changed: () => void) => source.subscribe(changed), [source]);
  const snapshot = () => {
    const shown = source.get();
    return shown === null ? null : pick(shown);
  };
  return useSyncExternalStore(subscribe, snapshot, () => null);
}

const settingOf = (shown: Shown): Setting => shown.setting;

/** The plane, its points and the scenario; changes once per scenario. */
export function useSetting(source: FrameSource): Setting | null {
  return usePart(source, settingOf);
}
