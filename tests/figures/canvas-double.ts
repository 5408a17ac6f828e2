import { vi } from "vitest";

/** What was asked of a canvas: names of calls, in order, with the colour of fills at that time, per canvas. */
export type Calls = Map<HTMLCanvasElement, { name: string; given: readonly unknown[]; fillStyle: unknown }[]>;

/**
 * jsdom has no canvas. This double takes every call and property of a 2D context, remembers the calls and gives
 * image data of the asked size.
 */
export function doubleCanvas(): Calls {
  const calls: Calls = new Map();
  vi.spyOn(HTMLCanvasElement.prototype, "getContext").mockImplementation(function (this: HTMLCanvasElement) {
    const own = calls.get(this) ?? [];
    calls.set(this, own);
    const properties: Record<PropertyKey, unknown> = {};
    return new Proxy(properties, {
      get(target, name) {
        if (name in target) return target[name];
        return (...given: unknown[]) => {
          own.push({ name: String(name), given, fillStyle: target.fillStyle });
          if (name !== "createImageData") return undefined;
          const [width, height] = given as [number, number];
          return { width, height, data: new Uint8ClampedArray(4 * width * height) };
        };
      },
    }) as never;
  });
  return calls;
}
