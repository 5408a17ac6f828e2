import { describe, expect, it } from "vitest";
import { DrawQueue } from "../../../src/figures/common/draw-queue.ts";

/** A queue on a clock of its own; `figure` draws for `cost` ms and notes its name, `paint` comes after `wait` ms. */
function setUp() {
  let time = 0;
  const waiting: (() => void)[] = [];
  const drawn: string[] = [];
  const queue = new DrawQueue(
    () => time,
    (callback) => waiting.push(callback),
  );
  const figure = (name: string, cost: number) => () => {
    time += cost;
    drawn.push(name);
  };
  /** The figures drawn in one paint. */
  const paint = (wait = 0): string[] => {
    const before = drawn.length;
    time += wait;
    waiting.shift()?.();
    return drawn.slice(before);
  };
  return { queue, figure, drawn, paint, waiting };
}

describe("the queue of figures to draw", () => {
  it("draws at once while there is time", () => {
    const { queue, figure, drawn } = setUp();
    queue.request(figure("a", 1));
    queue.request(figure("b", 1));
    expect(drawn).toEqual(["a", "b"]);
  });

  it("leaves what is too much for later paints, in order", () => {
    const { queue, figure, drawn, paint, waiting } = setUp();
    for (const name of ["a", "b", "c"]) queue.request(figure(name, 7));
    expect(drawn).toEqual(["a"]);
    // What was drawn at once is seen in this paint.
    expect(paint()).toEqual([]);
    expect(paint()).toEqual(["b"]);
    expect(paint()).toEqual(["c"]);
    expect(paint()).toEqual([]);
    expect(waiting).toEqual([]);
  });

  it("gives a figure that is known to take long a paint to itself", () => {
    const { queue, figure, drawn, paint } = setUp();
    const small = figure("small", 1);
    const large = figure("large", 7);
    queue.request(large);
    paint();
    queue.request(small);
    queue.request(large);
    queue.request(small);
    expect(drawn).toEqual(["large", "small"]);
    expect(paint()).toEqual([]);
    expect(paint()).toEqual(["large"]);
    expect(paint()).toEqual(["small"]);
  });

  it("draws less between late paints, and more again when they are on time", () => {
    const { queue, figure, paint } = setUp();
    const figures = Array.from({ length: 8 }, (_, i) => figure(String(i), 1));
    /** How many of eight figures that take 1 ms each a paint gets drawn. */
    const drawnWith = (wait: number): number => {
      queue.request(figure("long", 20));
      for (const one of figures) queue.request(one);
      paint(wait);
      const count = paint(wait).length;
      while (paint(wait).length > 0);
      return count;
    };
    const inTime = drawnWith(16);
    const late = drawnWith(40);
    expect(late).toBeLessThan(inTime);
    for (let i = 0; i < 20; i++) drawnWith(16);
    expect(drawnWith(16)).toBeGreaterThan(inTime);
  });

  it("draws a waiting figure once, however often it is asked", () => {
    const { queue, figure, paint } = setUp();
    queue.request(figure("a", 9));
    const b = figure("b", 1);
    queue.request(b);
    queue.request(b);
    paint();
    expect(paint()).toEqual(["b"]);
  });

  it("forgets a figure that has gone", () => {
    const { queue, figure, drawn, paint } = setUp();
    queue.request(figure("a", 9));
    const b = figure("b", 1);
    queue.request(b);
    queue.withdraw(b);
    paint();
    paint();
    expect(drawn).toEqual(["a"]);
  });

  it("goes on with the others when one fails", () => {
    const { queue, figure, drawn, paint } = setUp();
    queue.request(figure("a", 9));
    queue.request(() => {
      throw new Error("a figure's fault");
    });
    queue.request(figure("c", 1));
    paint();
    expect(() => paint()).toThrow("a figure's fault");
    paint();
    expect(drawn).toEqual(["a", "c"]);
  });
});
