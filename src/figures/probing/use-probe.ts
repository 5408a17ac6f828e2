import {
  type FocusEvent,
  type KeyboardEvent,
  type MouseEvent,
  type PointerEvent,
  type RefObject,
  useEffect,
  useRef,
} from "react";
import { loadedProbing, loadProbing, type Probing } from "./probing.ts";

/** Where a pointer is, in px of the window. */
export interface PointerAt {
  readonly clientX: number;
  readonly clientY: number;
}

/** What a reader does with a figure. `part` says with which of its elements, where it has several. */
export interface Probe {
  /** Without Alt, Control and Meta. Whether the key was the probe's: then nothing else may act on it. */
  key(key: string, far: boolean, part: number): boolean;
  /** The focus has come by a key. */
  focus(part: number): void;
  point(at: PointerAt, part: number): void;
  press(at: PointerAt, part: number, touch: boolean): void;
  click(at: PointerAt, part: number): void;
  doubleClick?(): void;
  /** The pointer has gone, or the focus has gone `to` something else. */
  leave(to: EventTarget | null): void;
}

/** Keys that a probe will take: the page must not scroll by them while it is loaded. */
const KEYS = /^(?:Arrow(?:Left|Right|Up|Down)|Home|End)$/;

/**
 * A probe that is made when a reader first turns to its figure. What the reader does before it has come is done when it
 * comes, in order. `latest` gives the probe the values of the newest render.
 */
export function useProbe<P, Own extends Probe>(
  create: (probing: Probing, latest: () => P) => Own,
  values: P,
): {
  /** Null until a reader has turned to the figure. */
  readonly probe: RefObject<Own | null>;
  readonly handlers: (part?: number) => ReturnType<typeof handlersOf>;
} {
  const newest = useRef(values);
  const probe = useRef<Own | null>(null);
  const waiting = useRef<((probe: Probe) => void)[]>([]);
  useEffect(() => {
    newest.current = values;
  });

  function make(probing: Probing): Probe {
    probe.current ??= create(probing, () => newest.current);
    return probe.current;
  }

  function act(what: (probe: Probe) => void): void {
    const probing = loadedProbing();
    if (probing !== null) {
      what(make(probing));
      return;
    }
    waiting.current.push(what);
    void loadProbing().then((come) => {
      const made = make(come);
      for (const one of waiting.current.splice(0)) one(made);
    });
  }

  const isAwake = () => probe.current !== null || waiting.current.length > 0;
  return { probe, handlers: (part = 0) => handlersOf(act, isAwake, part) };
}

function handlersOf(act: (what: (probe: Probe) => void) => void, isAwake: () => boolean, part: number) {
  const leave = (to: EventTarget | null) => {
    if (isAwake()) act((probe) => probe.leave(to));
  };
  return {
    onKeyDown: (event: KeyboardEvent) => {
      const { key, shiftKey } = event;
      if (event.altKey || event.ctrlKey || event.metaKey) return;
      let taken = KEYS.test(key);
      act((probe) => {
        taken = probe.key(key, shiftKey, part);
      });
      if (!taken) return;
      event.preventDefault();
      // The first Escape leaves the probe, and not what lies around it.
      event.stopPropagation();
    },
    onFocus: (event: FocusEvent) => {
      if (event.currentTarget.matches(":focus-visible")) act((probe) => probe.focus(part));
    },
    onBlur: (event: FocusEvent) => leave(event.relatedTarget),
    onPointerMove: ({ clientX, clientY }: PointerEvent) =>
      act((probe) => probe.point({ clientX, clientY }, part)),
    onPointerDown: ({ clientX, clientY, pointerType, currentTarget }: PointerEvent<HTMLElement>) => {
      const touch = pointerType === "touch";
      // A finger that is lifted leaves the probe where it was, until something else is touched.
      if (touch) currentTarget.focus({ preventScroll: true });
      act((probe) => probe.press({ clientX, clientY }, part, touch));
    },
    onPointerLeave: ({ pointerType }: PointerEvent) => {
      if (pointerType !== "touch") leave(null);
    },
    onClick: ({ clientX, clientY }: MouseEvent) => act((probe) => probe.click({ clientX, clientY }, part)),
    onDoubleClick: () => act((probe) => probe.doubleClick?.()),
  };
}
