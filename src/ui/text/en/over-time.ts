/** Words of the figures that follow a net over its training, and of the grid of its units. Part of `measures`. */
export const overTime = {
  accuracy: {
    title: "Accuracy",
    note: "heavy: training, thin: test",
    regression: "regression has no accuracy",
    summary: (step: string, parts: readonly string[]) => `Accuracy at step ${step}: ${parts.join("; ")}.`,
    arm: (arm: string, train: string, test: string) => `arm ${arm} ${train} in training, ${test} on test`,
    none: (step: string, why: string) => `No accuracy at step ${step}: ${why}.`,
  },

  "gradient-map": {
    title: "Gradient over time",
    note: "RMS of δ, one scale for all",
    stepAxis: "step",
    strip: "strip at the left: theory at step 0",
    backward: "↑ backward pass",
    at: (place: string, step: string) => `${place}, step ${step}`,
    theoryAt: (place: string) => `${place}, theory at step 0`,
    step: (step: string) => `step ${step}`,
    theory: "theory at step 0",
    summary: (step: string, parts: readonly string[]) =>
      `Root mean square of the gradient at the first layer, from step 0 to step ${step}: ${parts.join("; ")}.`,
    arm: (arm: string, before: string, now: string) => `arm ${arm} from ${before} to ${now}`,
    armExpected: (arm: string, before: string, expected: string, now: string) =>
      `arm ${arm} from ${before}, where theory expects ${expected}, to ${now}`,
    outAlone: (arm: string, now: string) => `arm ${arm} has the output layer alone, ${now}`,
    arms: "arm",
  },

  units: {
    title: "State of every unit",
    note: "a cell per unit, at this step",
    silent: "filled: share of silent samples",
    unit: (place: string, kind: string, unit: string) => `${place}, ${kind} unit ${unit}`,
    pieces: (place: string) => `${place}, maxout pieces`,
    reading: (state: string, silent: string) => `${state}, silent on ${silent} of the samples`,
    never: (never: string, total: string) => `${never} of ${total} pieces never selected`,
    summary: (step: string, parts: readonly string[]) => `Units at step ${step}: ${parts.join("; ")}.`,
    arm: (arm: string, units: string, parts: readonly string[]) =>
      `arm ${arm} has ${units} units, ${parts.join(", ")}`,
    mean: (silent: string) => `silent on ${silent} of the samples on average`,
    columns: {
      arm: "arm",
      activation: "activation",
      units: "units",
      dead: "dead units",
      blocked: "blocked units",
      revived: "revived units",
      least: "silent, least",
      mean: "silent, mean",
      most: "silent, most",
    },
  },

  "units-time": {
    title: "Units over time",
    note: "all layers",
    noteLayer: (layer: string) => `layer ${layer}`,
    layers: "Layers",
    all: "all",
    step: "step",
    silent: "silent samples",
    changed: "a unit died or came back",
    none: (letters: readonly string[]) => `${letters.join(", ")}: no unit here can die`,
    reading: (step: string, arm: string, kind: string, value: string) =>
      `step ${step}, ${arm}: ${kind} ${value}`,
    summary: (step: string, parts: readonly string[]) => `Units up to step ${step}: ${parts.join("; ")}.`,
    arm: (arm: string, dead: string, blocked: string, revived: string, silent: string) =>
      `arm ${arm} ${dead} dead, ${blocked} blocked, ${revived} revived, silent on ${silent} of the samples`,
    columns: {
      step: "step",
      dead: (arm: string) => `${arm}, dead`,
      blocked: (arm: string) => `${arm}, blocked`,
      revived: (arm: string) => `${arm}, revived`,
      silent: (arm: string) => `${arm}, silent`,
      deaths: (arm: string) => `${arm}, died`,
      revivals: (arm: string) => `${arm}, came back`,
    },
  },
};
