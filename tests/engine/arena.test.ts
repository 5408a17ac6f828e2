import { describe, expect, it } from "vitest";
import { Arena } from "../../src/engine/arena.ts";

describe("the arena", () => {
  it("gives every slot its own numbers in one buffer, aligned to 16 bytes", () => {
    const arena = new Arena();
    const offsets = [3, 1, 2].map((count) => arena.reserve(count));
    expect(offsets).toEqual([0, 4, 6]);
    arena.allocate();
    const views = [3, 1, 2].map((count, i) => arena.view(offsets[i], count));
    expect(new Set(views.map(({ buffer }) => buffer)).size).toBe(1);
    expect(views.every(({ byteOffset }) => byteOffset % 16 === 0)).toBe(true);
    for (const [i, view] of views.entries()) view.fill(i + 1);
    expect(views.map((view) => [...view])).toEqual([[1, 1, 1], [2], [3, 3]]);
  });

  it("refuses to grow once allocated, and to hand out views before", () => {
    const arena = new Arena();
    expect(() => arena.view(0, 1)).toThrow("internal: the arena is not allocated yet");
    arena.allocate();
    expect(() => arena.reserve(1)).toThrow("internal: the arena is allocated");
  });
});
