import { execFile } from "node:child_process";
import { describe, expect, it } from "vitest";
import { readArguments } from "../../tools/scenario/arguments.ts";
import { toJson } from "../../tools/scenario/finite.ts";
import { limitedSteps, runScenario } from "../../tools/scenario/run.ts";
import { scenarioOf } from "../support/scenarios.ts";

interface Printed {
  readonly v: number;
  readonly query: string;
  readonly notices: readonly { key: string; given: string; used: string; why: string }[];
  readonly step: number;
  readonly arms: Readonly<Record<string, Record<string, unknown>>>;
  readonly data?: Record<string, unknown>;
  readonly batches?: readonly (readonly number[])[];
}

function run(...words: string[]): { code: number; printed: Printed } {
  const { code, text } = runScenario(words);
  return { code, printed: JSON.parse(text) };
}

describe("the scenario command", () => {
  it("prints one object with what a scenario shows at its step", () => {
    const { code, printed } = run("net=3,relu&net.b=3,sigmoid&at=20");
    expect(code).toBe(0);
    expect(Object.keys(printed)).toEqual(["v", "query", "notices", "step", "arms"]);
    expect([printed.v, printed.step, printed.notices]).toEqual([1, 20, []]);
    expect(printed.query).toBe("v=1&net=3,relu&net.b=3,sigmoid&at=20&seed=1");
    expect(Object.keys(printed.arms)).toEqual(["a", "b"]);
    const keys = ["fingerprint", "loss", "accuracy", "diverged", "layers", "slice", "theory"];
    expect(Object.keys(printed.arms.a)).toEqual(keys);
    expect(printed.arms.a.fingerprint).toMatch(/^[0-9a-f]{8}$/);
    expect(printed.arms.a.layers).toMatchObject([
      { name: "1", kind: "linear", units: 3, dead: null, saturated: null, sparsity: null },
      { name: "1.relu", kind: "relu", units: 3, gradient: null, saturated: null },
      { name: "out", kind: "linear", units: 1 },
    ]);
  });

  it("prints what is left of the input, the last update's size and, of lines, what is counted", () => {
    const layersAt = (steps: string) =>
      run("net=3,relu", "--steps", steps).printed.arms.a.layers as {
        spread: number;
        update: number | null;
      }[];
    const [first, activation, last] = layersAt("5");
    for (const { spread } of [first, activation, last]) expect(spread).toBeGreaterThan(0);
    expect([first.update, last.update].every((update) => (update ?? 0) > 0)).toBe(true);
    expect(activation.update).toBeNull();
    expect(layersAt("0").map(({ update }) => update)).toEqual([null, null, null]);
  });

  it("prints how the gradient should change by layer at the start, where theory has something to say", () => {
    const { arms } = run("data=spiral&net=9x(64,sigmoid)&net.b=8,bn,relu").printed;
    const theory = arms.a.theory as { name: string; ratio: number }[];
    const layers = arms.a.layers as { name: string; gradient: { delta: number } | null }[];
    const linear = layers.filter(({ gradient }) => gradient !== null);
    expect(theory.map(({ name }) => name)).toEqual(linear.map(({ name }) => name));
    const last = linear[9].gradient?.delta ?? 0;
    theory.forEach(({ ratio }, i) => {
      const measured = (linear[i].gradient?.delta ?? 0) / last;
      // One net, not a mean over many: each factor within 15 %, and they fall by seven decades in all.
      expect(Math.abs(Math.log(measured / ratio))).toBeLessThan(0.15 * Math.max(1, 9 - i));
    });
    expect(theory[0].ratio).toBeLessThan(1e-5);
    expect(arms.b.theory).toBeNull();
  });

  it("prints of numbers over one input no accuracy, and the pieces along all that is shown of it", () => {
    const { code, printed } = run("data=sine&net=4,relu&net.b=3", "--steps", "30", "--dump");
    expect([code, printed.notices]).toEqual([0, []]);
    const { a, b } = printed.arms;
    expect(a.accuracy).toEqual({ train: null, test: null });
    expect(a.slice).toMatchObject({ line: [-1.3, 1.3], regions: null, uncounted: null });
    expect((a.slice as { pieces: number }).pieces).toBeGreaterThan(1);
    expect(b.slice).toMatchObject({ pieces: 1 });
    const { inputs, targets } = printed.data as { inputs: number[][]; targets: number[] };
    expect(inputs).toHaveLength(500);
    expect(new Set(inputs.map((row) => row.length))).toEqual(new Set([1]));
    expect(targets.some((y) => !Number.isInteger(y))).toBe(true);
  });

  it("trains to the given step instead of the scenario's own", () => {
    const at = run("net=3,relu&at=20").printed;
    const steps = run("net=3,relu&at=5", "--steps", "20").printed;
    expect(steps.step).toBe(20);
    expect(steps.arms).toEqual(at.arms);
  });

  it("adds everything that a recomputation needs", () => {
    const { printed } = run("data=penguins&batch=7&net=3,relu", "--steps", "4", "--dump");
    expect(Object.keys(printed.data ?? {})).toEqual(["inputs", "targets", "train", "test", "extent"]);
    expect(printed.batches?.map((rows) => rows.length)).toEqual([7, 7, 7, 7]);
    const { initial, parameters, losses } = printed.arms.a as Record<
      string,
      { name: string; shape: number[] }[]
    >;
    expect(losses).toHaveLength(4);
    for (const list of [initial, parameters]) {
      expect(list.map(({ name, shape }) => [name, shape])).toEqual([
        ["1.W", [3, 2]],
        ["1.b", [3]],
        ["out.W", [3, 3]],
        ["out.b", [3]],
      ]);
    }
  });

  it("adds the statistics that batch norm evaluates with", () => {
    const { printed } = run("net=3,bn,relu", "--steps", "4", "--dump");
    const { parameters, statistics } = printed.arms.a as {
      parameters: { name: string }[];
      statistics: { name: string; mean: number[]; variance: number[] }[];
    };
    expect(parameters.map(({ name }) => name)).toEqual([
      "1.W",
      "1.b",
      "1.bn.scale",
      "1.bn.shift",
      "out.W",
      "out.b",
    ]);
    expect(statistics.map(({ name }) => name)).toEqual(["1.bn"]);
    expect(statistics[0].mean.every((mean) => mean !== 0)).toBe(true);
    expect(statistics[0].variance.every((variance) => variance !== 1)).toBe(true);
  });

  it("says each correction in a sentence, and exits with 2 only when asked to be strict", () => {
    const query = "lr=NaN&seed=__proto__&colour=red";
    const { code, printed } = run(query);
    expect(code).toBe(0);
    expect(printed.notices.map(({ key }) => key).toSorted()).toEqual(["colour", "lr", "seed"]);
    for (const { why } of printed.notices) expect(why).toMatch(/^[A-Z].*\.$/);
    expect(run(query, "--strict").code).toBe(2);
    expect(run("seed=2", "--strict").code).toBe(0);
  });

  it("counts characters from 1 and says what was expected there", () => {
    expect(run("net=8,,8").printed.notices[0].why).toBe(
      "The notation cannot be read at character 3 (expected item).",
    );
  });

  it("clamps --steps like `at`, and says so", () => {
    const { steps, notices } = limitedSteps(scenarioOf(), 999_999_999_999);
    expect(steps).toBeLessThan(999_999_999_999);
    expect(notices.length).toBeGreaterThan(0);
    for (const notice of notices) {
      expect(notice).toMatchObject({ key: "steps", given: "999999999999", used: String(steps) });
    }
    expect(limitedSteps(scenarioOf(), 500)).toEqual({ steps: 500, notices: [] });
  });

  it("keeps a diverged arm's last finite parameters and prints no number that is not finite", () => {
    const { printed } = run("net=8,relu,8,relu&loss=squared&lr=1000", "--steps", "90", "--dump");
    const { diverged, parameters } = printed.arms.a as {
      diverged: { step: number };
      parameters: { values: (number | null)[] }[];
    };
    expect(diverged.step).toBe(printed.step);
    expect(parameters.every(({ values }) => values.every((value) => value !== null))).toBe(true);
  });

  it("says once what is not finite in all layers", () => {
    const { code, printed } = run("net=3,4,5&loss=squared&lr=1000", "--steps", "90", "--strict");
    const keys = printed.notices.map(({ key }) => key);
    expect(code).toBe(2);
    expect(keys).toContain("arms.a.loss.train");
    expect(new Set(keys).size).toBe(keys.length);
  });

  it("has a test loss at any training share, and says when the share was too large", () => {
    const { printed } = run("split=1&net=3,relu&net.b=3,tanh");
    expect(printed.notices).toMatchObject([{ key: "split", given: "1", used: "0.9921875" }]);
    expect(printed.notices[0].why).toContain("to leave a test sample");
    for (const arm of ["a", "b"]) expect(printed.arms[arm].loss).toMatchObject({ test: expect.any(Number) });
  });

  it("is strict about --steps too", () => {
    const { code, printed } = run("net=8,relu,8,relu&loss=squared&lr=1000", "--steps", "9999999", "--strict");
    expect(printed.notices.map(({ key }) => key)).toContain("steps");
    expect(code).toBe(2);
  });

  it("reads a query with a question mark", () => {
    expect(run("?seed=4").printed.query).toBe("v=1&seed=4");
  });

  it("prints the whole link in canonical form, also what only a page reads", () => {
    const query = "v=1&show=dead,loss&theme=dark&mode=present&seed=4";
    expect(run(query).printed).toMatchObject({ query, notices: [] });
  });

  it("runs unbuilt, and prints the object and nothing else", async () => {
    const { stdout, code } = await command("net=2,tanh&at=3", "--strict");
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toEqual(run("net=2,tanh&at=3").printed);
  }, 30_000);

  it("exits with 1 and a message on wrong usage", async () => {
    const { stdout, stderr, code } = await command("net=2", "--stepz");
    expect([stdout, code]).toEqual(["", 1]);
    expect(stderr).toContain("unknown option --stepz");
  }, 30_000);
});

function command(...words: string[]): Promise<{ stdout: string; stderr: string; code: number }> {
  return new Promise((resolve) => {
    execFile("npm", ["run", "-s", "scenario", "--", ...words], (error, stdout, stderr) => {
      resolve({ stdout, stderr, code: error === null ? 0 : Number(error.code) });
    });
  });
}

describe("the command line", () => {
  it("is read option by option", () => {
    expect(readArguments(["a=b", "--steps", "7", "--dump"])).toEqual({
      query: "a=b",
      steps: 7,
      dump: true,
      strict: false,
    });
  });

  it.each([
    [[], "expected a query"],
    [["a", "b"], 'expected one query, got also "b"'],
    [["a", "--steps"], "--steps: expected a whole number from 0 on, got nothing"],
    [["a", "--steps", "-1"], "--steps: expected a whole number from 0 on, got -1"],
    [["a", "--steps", "1e3"], "got 1e3"],
    [["a", "--steps="], "--steps: expected a whole number from 0 on, got nothing"],
    [["a", "--steps", "5", "--steps=6"], "--steps: expected once"],
    [["a", "-x"], "unknown option -x"],
  ])("is refused with a reason: %j", (words, message) => {
    expect(() => readArguments(words)).toThrow(message);
  });
});

describe("numbers in JSON", () => {
  it("that are not finite become null, and where they were is told", () => {
    const found: string[] = [];
    const raw = { a: { losses: [1, Number.NaN] }, b: new Float64Array([2]), c: Number.POSITIVE_INFINITY };
    expect(toJson(raw, (path) => found.push(path))).toEqual({ a: { losses: [1, null] }, b: [2], c: null });
    expect(found).toEqual(["a.losses", "c"]);
  });
});
