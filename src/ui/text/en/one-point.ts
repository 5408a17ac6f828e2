/** Hidden units without gradient from one point, those of them that others give one, and all. */
export interface ZeroCounts {
  readonly zero: number;
  readonly others: number;
  readonly units: number;
}

/** Words of the figures of one training point. */
export const onePoint = {
  point: {
    title: "One point",
    note: "forward a, backward δ = ∂L/∂z of its own loss",
    choose: "Point",
    of: (points: number) => `of ${points}`,
    invalid: (points: number) => `A whole number from 1 to ${points}.`,
    previous: "Previous point",
    following: "Next point",
    arm: "Arm",
    nothing: "Nothing measured yet.",
    point: (number: string, name: string, loss: string) => `Point ${number}, ${name}, own loss ${loss}.`,
    sentences: (parts: readonly string[]) => parts.join(" "),
    headline: ({ zero, others, units }: ZeroCounts): string => {
      if (units === 0) return "The net has no hidden unit.";
      if (zero === 0) return `From this point, all ${units} hidden units get a gradient.`;
      const get = zero === 1 ? "gets" : "get";
      const first = `From this point, ${zero} of ${units} hidden units ${get} no gradient`;
      if (others === 0) return `${first}, and from no other either.`;
      if (others === zero) return `${first}; other points still train ${zero === 1 ? "it" : "them"}.`;
      return `${first}; other points still train ${others} of them.`;
    },
    column: (layer: string) => (layer === "out" ? "output" : `layer ${layer}`),
    columnShort: (layer: string) => layer,
    place: (layer: string, unit: number) =>
      layer === "out" ? `output ${unit}` : `layer ${layer}, unit ${unit}`,
    unit: (place: string, z: string, a: string, delta: string, gradient: string) =>
      `${place}: z ${z}, a ${a}, δ ${delta}; ${gradient}`,
    reached: (reached: string, points: string) => `gradient from ${reached} of ${points} points`,
    silent: "silent on this point",
    cutOff: "cut off on this point",
    and: (parts: readonly string[]) => parts.join(", "),
    zero: "no gradient from this point",
    never: "from no point",
    negative: "negative",
    length: "bar: share of its column's largest",
    take: "double click or Enter: the path takes that unit",
    forward: ["forward pass", "forward"],
    backward: ["backward pass", "backward"],
    summary: (arm: string, step: string, said: string) => `Arm ${arm} at step ${step}. ${said}`,
    columns: { layer: "layer", unit: "unit", z: "z", a: "a", delta: "δ", gradient: "gradient" },
  },

  path: {
    title: "One path of the chain rule",
    note: "factors, and the size of their product so far",
    short: (layer: string, unit: number) => (layer === "out" ? `out ${unit}` : `${layer}.${unit}`),
    input: (input: number) => `input ${input}`,
    loss: (place: string) => `∂L/∂z, ${place}`,
    weight: (from: string, to: string) => `w, ${from} → ${to}`,
    slope: (place: string) => `f′(z), ${place}`,
    norm: (place: string) => `batch norm, ${place}`,
    piece: (piece: number, place: string) => `piece ${piece}, ${place}`,
    around: (place: string) => `around, ${place}`,
    adds: (product: string, total: string, place: string, paths: string) =>
      `This path adds ${product} to δ = ${total} of ${place}, the sum over ${paths} ${paths === "1" ? "path" : "paths"}.`,
    total: "|δ|",
    through: "Path through",
    unit: "Unit on the path",
    unitName: (unit: number) => `unit ${unit}`,
    free: "any unit",
    strongest: "Strongest path",
    reading: (factor: string, value: string, running: string) =>
      `${factor}: ${value}, product so far ${running}`,
    columns: { factor: "factor", value: "value", running: "product so far" },
  },
};
