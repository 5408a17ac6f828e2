const times = (count: string, one: string, many: string): string => `${count} ${count === "1" ? one : many}`;

/** Words of the figures that look inside one net. */
export const inside = {
  /** Choices that they share. */
  look: {
    arm: "Arm",
    layer: "Layer",
    unit: "Unit",
    layerName: (name: string) =>
      name === "out" ? "output layer" : name === "in" ? "before layer 1" : `layer ${name}`,
    /** A layer by what follows it. */
    curveName: (layer: string, word: string) => `${layer}, ${word}`,
    positive: "positive",
    negative: "negative",
    zero: "0",
    scale: (largest: string) => `area: size; a full cell is ${largest}`,
  },

  weights: {
    title: "Weights",
    note: "z = W x + b; a row is a unit, a column what it reads, b its bias",
    all: "all layers",
    rows: "Rows",
    columns: "Columns",
    span: (from: number, to: number) => `${from} to ${to}`,
    entry: (part: string, layer: string, at: string) => `${part}${layer === "out" ? " out" : layer}[${at}]`,
    /** What batch norm and prelu keep for each unit. */
    kept: (owner: string, part: string, unit: string) => `${owner} ${part}[${unit}]`,
    piece: (entry: string, piece: number) => `${entry} of piece ${piece}`,
    reading: (entry: string, value: string) => `${entry} = ${value}`,
    parts: { scale: "scale", shift: "shift", slope: "slope" } as Readonly<Record<string, string>>,
    how: "Enter or a double click changes a number",
    field: (entry: string) => `New value of ${entry}`,
    invalid: "A number from −1,000,000 to 1,000,000.",
    summary: (arm: string, step: string, count: string, largest: string) =>
      `Arm ${arm} at step ${step} has ${times(count, "trained number", "trained numbers")}; the largest is ${largest}.`,
    firstOf: "row begins at",
    value: "value",
    next: (places: number) => `+${places}`,
  },

  unit: {
    title: "One unit's curve",
    note: "z of every training sample on a = φ(z)",
    pieceNote: "every training sample: one piece z and the largest, a",
    curve: "a = φ(z)",
    slope: "slope φ′(z)",
    kink: "kink",
    piece: "Piece",
    pieceName: (piece: number) => `piece ${piece}`,
    wins: "a = z: this piece is the largest",
    axis: "z",
    height: "a",
    sample: (row: string) => `sample ${row}`,
    reading: (z: string, a: string, slope: string) => `z ${z}, a ${a}, slope ${slope}`,
    pieceReading: (z: string, a: string) => `z of the piece ${z}, a ${a}`,
    of: (reading: string, name: string, sample: string) => `${reading}: ${name}, ${sample}`,
    rug: "z of each sample",
    press: "Enter or a double click picks a sample",
    silent: (count: string, all: string) => `silent (slope 0) on ${count} of ${all} samples`,
    saturated: (count: string, all: string) => `saturated on ${count} of ${all}`,
    chosen: (count: string, all: string) => `this piece is the largest on ${count} of ${all} samples`,
    plain: (all: string) => `no activation: a = z on all ${all} samples`,
    outside: (left: string, right: string) => `beyond the axis: ${left} to the left, ${right} to the right`,
    notFinite: (count: string) => `${count} not finite`,
    name: (unit: string, layer: string, arm: string) => `unit ${unit} of ${layer}, arm ${arm}`,
    summary: (name: string, step: string, low: string, high: string, counts: readonly string[]) =>
      `The ${name} at step ${step}: z from ${low} to ${high}; ${counts.join("; ")}.`,
    columns: {
      class: "class",
      samples: "samples",
      lowest: "lowest z",
      median: "median z",
      highest: "highest z",
      silent: "silent",
      saturated: "saturated",
      chosen: "piece is the largest",
    },
    all: "all",
  },

  collapse: {
    title: "Collapse, entry by entry",
    note: "W · product so far = next product; b: bias",
    step: "Up to",
    matrix: (layer: string) => (layer === "out" ? "W out" : `W${layer}`),
    /** What a chain of layers amounts to: "W2 W1". */
    chain: (factors: readonly string[]) => factors.join(" "),
    before: "so far",
    after: "product",
    input: "x itself",
    norm: "batch norm",
    skip: "added",
    same: "no change",
    entry: (row: string, column: string) => `entry [${row}, ${column}]`,
    bias: "b",
    times: "·",
    more: (count: string, sum: string) => `${times(count, "more term", "more terms")} (${sum})`,
    equals: (left: string, terms: string, value: string) => `${left} = ${terms} = ${value}`,
    answered: (value: string, apart: string) => `the net itself answers ${value}, ${apart} apart`,
    exactly: (value: string) => `the net itself answers ${value}, exactly the same`,
    apart: (entry: string, samples: string) =>
      `Farthest apart: ${entry} over the entries, ${samples} over all samples.`,
    bends: (word: string, item: string, layer: string) =>
      `${word} at item ${item} (${layer}) bends: from there on no one W x + b equals the net.`,
    bendsAtOnce: (word: string, item: string) =>
      `${word} at item ${item} bends the input itself: nothing can be multiplied out.`,
    reach: (layer: string) => `Up to ${layer} the stack equals the W x + b that is shown.`,
    whole: "The whole net equals the one W x + b of the last step.",
    summary: (arm: string, step: string, said: readonly string[]) =>
      `Arm ${arm} at step ${step}: ${said.join(" ")}`,
    columns: { row: "row", bias: "b", net: (input: string) => `net: ${input}` },
  },
};
