import { useCallback, useRef, useSyncExternalStore } from "react";
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

/**
 * The same of what is told only while it is asked for: a frame that does not tell it, as in the background, leaves it as
 * it was. What was told of another `subject` is not kept.
 */
export function useToldPart(
  source: FrameSource,
  subject: number,
  pick: (shown: Shown) => string | null,
): string | null {
  const kept = useRef<{ readonly subject: number; readonly part: string } | null>(null);
  return usePart(source, (shown) => {
    const part = pick(shown);
    if (part !== null) kept.current = { subject, part };
    return kept.current?.subject === subject ? kept.current.part : null;
  });
}

const settingOf = (shown: Shown): Setting => shown.setting;

/** The plane, its points and the scenario; changes once per scenario. */
export function useSetting(source: FrameSource): Setting | null {
  return usePart(source, settingOf);
}
