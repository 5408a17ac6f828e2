import { describe, expect, it } from "vitest";
import { DrawQueue } from "../../../src/figures/common/draw-queue.ts";

/** A queue on a clock of its own; `figure` draws for `cost` ms and notes its name. */
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
  return { queue, figure, drawn, paint: () => waiting.shift()?.(), waiting };
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
    for (const name of ["a", "b", "c", "d"]) queue.request(figure(name, 7));
    expect(drawn).toEqual(["a"]);
    paint();
    expect(drawn).toEqual(["a", "b"]);
    paint();
    paint();
    expect(drawn).toEqual(["a", "b", "c", "d"]);
    paint();
    expect(waiting).toEqual([]);
  });

  it("draws a waiting figure once, however often it is asked", () => {
    const { queue, figure, drawn, paint } = setUp();
    queue.request(figure("a", 9));
    const b = figure("b", 1);
    queue.request(b);
    queue.request(b);
    paint();
    expect(drawn).toEqual(["a", "b"]);
  });

  it("forgets a figure that has gone", () => {
    const { queue, figure, drawn, paint } = setUp();
    queue.request(figure("a", 9));
    const b = figure("b", 1);
    queue.request(b);
    queue.withdraw(b);
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
    expect(() => paint()).toThrow("a figure's fault");
    paint();
    expect(drawn).toEqual(["a", "c"]);
  });
});
