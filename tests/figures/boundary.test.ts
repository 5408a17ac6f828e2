import { path as createPath } from "d3";
import { describe, expect, it } from "vitest";
import { answerAt, certainty } from "../../src/figures/boundary/answers.ts";
import { classRamps, writeColours } from "../../src/figures/boundary/colour-map.ts";
import { drawPoints } from "../../src/figures/boundary/draw-points.ts";
import {
  boundaryLines,
  levelLines,
  openLines,
  pixelCentre,
  planeScales,
} from "../../src/figures/boundary/geometry.ts";
import { type ClassShape, classMark } from "../../src/figures/boundary/palette.ts";
import { MIDDLE, movePixel, pixelUnder, readPixel } from "../../src/figures/boundary/probe.ts";
import { traceShape } from "../../src/figures/boundary/shapes.ts";
import { mix, parseColour } from "../../src/figures/common/colour.ts";
import { DICTIONARIES } from "../../src/ui/text/dictionaries.ts";
import { MAP_STRENGTH, THEMES } from "../../src/ui/tokens.ts";
import { bytesOf, settingOf, surfaceOf } from "./frames.ts";

const LOGIT = { loss: "cross-entropy", classes: 2 } as const;
const SQUARED = { loss: "squared", classes: 2 } as const;
const THREE = { loss: "cross-entropy", classes: 3 } as const;

describe("the points of ten classes", () => {
  const marks = Array.from({ length: 10 }, (_, k) => classMark(k, THEMES.light));
  const outline = (shape: ClassShape) => {
    const path = createPath();
    traceShape(path, shape, 0, 0, 100);
    return path.toString();
  };

  it("differ by shape and by colour", () => {
    expect(new Set(marks.map(({ shape }) => outline(shape))).size).toBe(10);
    expect(new Set(marks.map(({ fill }) => fill)).size).toBe(10);
  });

  it("carry about the same weight for the eye", () => {
    for (const { shape } of marks) {
      const corners = [...outline(shape).matchAll(/[ML](-?[\d.]+),(-?[\d.]+)/g)].map(([, x, y]) => [+x, +y]);
      if (shape === "disc") continue;
      let area = 0;
      corners.forEach(([x, y], i) => {
        const [nextX, nextY] = corners[(i + 1) % corners.length];
        area += (x * nextY - nextX * y) / 2;
      });
      // A disc of this radius has 31,416.
      expect(Math.abs(area), shape).toBeGreaterThan(24_000);
      expect(Math.abs(area), shape).toBeLessThan(37_000);
    }
  });
});

describe("the plane", () => {
  it("has its largest x2 at the top", () => {
    const { x, y } = planeScales([-1, 1, -2, 2], 200);
    expect([x(-1), x(1), y(2), y(-2)]).toEqual([0, 200, 0, 200]);
  });

  it("is asked at the centres of pixels", () => {
    const [x1, x2] = pixelCentre([-1, 1, -1, 1], 0, 0);
    expect(x1).toBeCloseTo(-0.99, 12);
    expect(x2).toBeCloseTo(0.99, 12);
  });
});

describe("the boundary", () => {
  it("of a linear net is the straight line where its logit is 0", () => {
    // 2 x1 - x2 + 0.3 = 0, that is 50 (1 + x1) pixels across for each height.
    const lines = boundaryLines(
      surfaceOf((x1, x2) => 2 * x1 - x2 + 0.3),
      LOGIT,
    );
    expect(lines).toHaveLength(1);
    for (const [x, y] of lines[0]) {
      const x1 = x / 50 - 1;
      const x2 = 1 - y / 50;
      expect(2 * x1 - x2 + 0.3).toBeCloseTo(0, 5);
    }
  });

  it("reaches the frame at both ends and does not run along it", () => {
    const [line] = boundaryLines(
      surfaceOf((x1) => x1 - 0.203),
      LOGIT,
    );
    const heights = line.map(([, y]) => y).sort((a, b) => a - b);
    expect(heights[0]).toBe(0);
    expect(heights.at(-1)).toBe(100);
    for (const [x] of line) expect(x).toBeCloseTo(60.15, 4);
  });

  it("of squared loss lies half way between the targets", () => {
    const [line] = boundaryLines(
      surfaceOf((x1) => 0.5 + x1 - 0.1),
      SQUARED,
    );
    for (const [x] of line) expect(x).toBeCloseTo(55, 4);
  });

  it("of three classes lies where the best two tie", () => {
    const lines = boundaryLines(
      surfaceOf(
        (x1) => -x1,
        (x1) => x1,
        () => -9,
      ),
      THREE,
    );
    expect(lines.length).toBeGreaterThan(0);
    for (const [x] of lines.flat()) expect(x).toBeCloseTo(50, 4);
  });

  it("of ten classes is the same as if every class were looked for over the whole plane", () => {
    const classes = 10;
    const outputs = Array.from(
      { length: classes },
      (_, k) => (x1: number, x2: number) =>
        Math.sin((3 * x1 * (k + 1)) / 4 + k) + Math.cos(4 * x2 - k) + 0.5 * Math.sin(5 * x1 * x2 + k),
    );
    const surface = surfaceOf(...outputs);
    const lead = (k: number) =>
      Float64Array.from({ length: 10_000 }, (_, i) => {
        const others = outputs.map((_, j) => (j === k ? Number.NEGATIVE_INFINITY : surface[j * 10_000 + i]));
        return surface[k * 10_000 + i] - Math.max(...others);
      });
    const whole = Array.from({ length: classes - 1 }, (_, k) => levelLines(lead(k), 0, 100)).flat();
    expect(whole.length).toBeGreaterThan(12);
    const points = (lines: readonly (readonly (readonly [number, number])[])[]) =>
      lines.map((line) => line.map(([x, y]) => `${x.toFixed(6)},${y.toFixed(6)}`).sort()).sort();
    expect(points(boundaryLines(surface, { loss: "cross-entropy", classes }))).toEqual(points(whole));
  });

  it("keeps closed curves whole", () => {
    const [ring] = boundaryLines(
      surfaceOf((x1, x2) => 0.25 - x1 * x1 - x2 * x2),
      LOGIT,
    );
    expect(ring[0]).toEqual(ring.at(-1));
    for (const [x, y] of ring) expect(Math.hypot(x / 50 - 1, y / 50 - 1)).toBeCloseTo(0.5, 3);
  });

  it("is nowhere when one class holds the whole plane", () => {
    expect(
      boundaryLines(
        surfaceOf(() => 1),
        LOGIT,
      ),
    ).toEqual([]);
    expect(
      boundaryLines(
        surfaceOf(() => -1),
        LOGIT,
      ),
    ).toEqual([]);
  });

  it("drops a ring that only follows the frame", () => {
    expect(
      openLines(
        [
          [0, 0],
          [0, 4],
          [4, 4],
          [0, 0],
        ],
        4,
      ),
    ).toEqual([]);
  });
});

describe("an answer", () => {
  it("is the sigmoid of the logit", () => {
    expect(answerAt(Float32Array.of(Math.log(3)), 0, LOGIT)?.share).toBeCloseTo(0.75, 6);
    expect(answerAt(Float32Array.of(-Math.log(3)), 0, LOGIT)).toMatchObject({ winner: 0 });
  });

  it("is the clamped output of squared loss", () => {
    expect(answerAt(Float32Array.of(1.5), 0, SQUARED)).toEqual({ winner: 1, share: 1 });
    expect(answerAt(Float32Array.of(-3), 0, SQUARED)).toEqual({ winner: 0, share: 1 });
  });

  it("is the softmax winner among more classes, sure from an even split up", () => {
    const surface = surfaceOf(
      () => 0,
      () => Math.log(2),
      () => 0,
    );
    const answer = answerAt(surface, 7, THREE);
    expect(answer?.winner).toBe(1);
    expect(answer?.share).toBeCloseTo(0.5, 6);
    expect(answer && certainty(answer.share, THREE)).toBeCloseTo(0.25, 6);
  });

  it("is none where the output is no number", () => {
    expect(answerAt(Float32Array.of(Number.NaN), 0, LOGIT)).toBeNull();
  });
});

describe("the colours of a map", () => {
  const tokens = THEMES.light;
  const colourOf = (logit: number): number[] => {
    const out = new Uint8ClampedArray(4 * 100 * 100);
    writeColours(
      surfaceOf(() => logit),
      LOGIT,
      classRamps(2, tokens),
      out,
    );
    return [...out.slice(0, 3)];
  };

  it("go from the middle at even odds to 66 % of the pure colour", () => {
    expect(colourOf(0)).toEqual(bytesOf(tokens.mid));
    const full = mix(parseColour(tokens.mid), parseColour(tokens.classB), MAP_STRENGTH);
    expect(colourOf(1e6)).toEqual(full.map(Math.round));
    const other = mix(parseColour(tokens.mid), parseColour(tokens.classA), MAP_STRENGTH);
    expect(colourOf(-1e6)).toEqual(other.map(Math.round));
  });

  it("leave paper where there is no answer", () => {
    const out = new Uint8ClampedArray(4 * 100 * 100).fill(9);
    writeColours(
      surfaceOf(() => Number.NaN),
      LOGIT,
      classRamps(2, tokens),
      out,
    );
    expect([...out.slice(0, 4)]).toEqual([0, 0, 0, 0]);
  });
});

/** What drawing points did: for each fill its colour and where the points lie. */
function pointsOf(hollow: boolean) {
  const fills: { colour: string; at: number[][] }[] = [];
  const strokes: string[] = [];
  let at: number[][] = [];
  const context = {
    fillStyle: "",
    strokeStyle: "",
    lineWidth: 0,
    beginPath: () => {
      at = [];
    },
    moveTo: () => {},
    lineTo: () => {},
    closePath: () => {},
    arc: (x: number, y: number) => at.push([x, y]),
    fill: () => fills.push({ colour: context.fillStyle, at }),
    stroke: () => strokes.push(context.strokeStyle),
  };
  const setting = settingOf();
  drawPoints(
    context as unknown as CanvasRenderingContext2D,
    setting,
    setting.train,
    200,
    THEMES.light,
    hollow,
  );
  return { fills, strokes };
}

describe("the points", () => {
  it("lie where their sample lies and have their class's colour", () => {
    const { fills } = pointsOf(false);
    expect(fills.map(({ colour }) => colour)).toEqual([THEMES.light.classA, THEMES.light.classB]);
    // Class A's training sample is (-0.5, 0); discs are drawn as arcs, squares are not.
    expect(fills.map((fill) => fill.at)).toEqual([[[50, 100]], []]);
  });

  it("of the test set are hollow, with their class's colour as the rim", () => {
    const { fills, strokes } = pointsOf(true);
    expect(fills.map(({ colour }) => colour)).toEqual([THEMES.light.halo, THEMES.light.halo]);
    expect(strokes).toEqual([THEMES.light.halo, THEMES.light.classA, THEMES.light.halo, THEMES.light.classB]);
  });
});

describe("the probe", () => {
  it("moves by a pixel, with Shift by ten, and stops at the frame", () => {
    expect(movePixel(MIDDLE, "ArrowLeft", false)).toEqual({ column: 49, row: 50 });
    expect(movePixel(MIDDLE, "ArrowUp", true)).toEqual({ column: 50, row: 40 });
    expect(movePixel({ column: 99, row: 99 }, "ArrowDown", true)).toEqual({ column: 99, row: 99 });
    expect(movePixel(MIDDLE, "a", false)).toBeNull();
  });

  it("finds the pixel under the pointer", () => {
    expect(pixelUnder(0, 271.9, 272)).toEqual({ column: 0, row: 99 });
    expect(pixelUnder(-5, 900, 272)).toEqual({ column: 0, row: 99 });
  });

  it("says place, output and share, in both languages", () => {
    const surface = surfaceOf(() => Math.log(3));
    const read = (language: "en" | "zh-CN") =>
      readPixel(settingOf(), surface, { column: 60, row: 99 }, DICTIONARIES[language].figures);
    expect(read("en")).toBe("x₁ 0.21, x₂ −0.99: output 1.10, class B 75.0\u00a0%");
    expect(read("zh-CN")).toBe("x₁ 0.21，x₂ −0.99：输出 1.10，类别 B 75.0\u00a0%");
  });

  it("names the data set's own axes and classes", () => {
    const setting = settingOf({ classes: 3, classNames: ["P", "Q", "R"], inputNames: ["length", "depth"] });
    const surface = surfaceOf(
      () => 0,
      () => 50,
      () => 0,
    );
    const words = readPixel(setting, surface, MIDDLE, DICTIONARIES.en.figures);
    expect(words).toBe("length 0.01, depth −0.01: Q 100.0\u00a0%");
  });
});
