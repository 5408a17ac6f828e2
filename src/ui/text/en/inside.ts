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
    sample: (number: string) => `point ${number}`,
    reading: (z: string, a: string, slope: string) => `z ${z}, a ${a}, slope ${slope}`,
    pieceReading: (z: string, a: string) => `z of the piece ${z}, a ${a}`,
    of: (reading: string, name: string, sample: string) => `${reading}: ${name}, ${sample}`,
    rug: "z of each sample",
    press: "Enter or a double click picks a point",
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
    note: "what the stack up to a layer equals: one W x + b",
    step: "Up to",
    /** A layer's own matrix. */
    matrix: (layer: string) => (layer === "out" ? "W out" : `W${layer}`),
    norm: "batch norm",
    /** What the stack equals before the step. */
    before: "so far",
    after: "product",
    /** What the skip bypassed. */
    bypassed: "bypassed",
    input: "x itself",
    bias: "b",
    /** A product by its factors; a long one by its ends. */
    chain: (factors: readonly string[]) =>
      factors.length > 4 ? `${factors[0]} … ${factors[factors.length - 1]}` : factors.join(" "),
    upTo: (layer: string) => `product up to ${layer}`,
    entry: (product: string, row: string, column: string) => `${product} [${row}, ${column}]`,
    reading: (entry: string, value: string) => `${entry} = ${value}`,
    more: (count: string, sum: string) => `${times(count, "more term", "more terms")} (${sum})`,
    equals: (entry: string, terms: string, value: string) => `${entry} = ${terms} = ${value}`,
    answered: (value: string, apart: string) => `The net itself answers ${value} here, ${apart} apart.`,
    exactly: (value: string) => `The net itself answers ${value} here, to the last bit.`,
    apart: (entries: string, samples: string) =>
      `The whole net equals this one W x + b: farthest apart ${entries} over the entries and ${samples} over all samples.`,
    bends: (word: string, item: string, layer: string) =>
      `${word}, item ${item} of the stack, bends: behind ${layer} no one W x + b equals the net.`,
    atOnce: (word: string, item: string) =>
      `${word}, item ${item} of the stack, bends the input itself: there is nothing to multiply out.`,
    cut: (rows: string, columns: string) => `Drawn: rows ${rows}, columns ${columns} of the layer's matrix.`,
    how: "point at an entry of the product",
    summary: (arm: string, step: string, said: readonly string[]) =>
      `Arm ${arm} at step ${step}: ${said.join(" ")}`,
    columns: { entry: "entry", product: "product", net: "the net itself", apart: "apart" },
  },
};
