/** Words of the menu of comparisons: loaded with it. */
export const comparisons = {
  title: "Compare",
  close: "Close",
  note: "Each takes the place of the arms that are there and keeps data, batches, draws and settings of arm a. An arm a without layers is given 8 units first. Layers too wide for so many arms are halved in all of them. Back brings the arms back.",
  names: {
    functions: "none, sigmoid, tanh, relu",
    batchNorm: "without and with batch norm",
    skip: "plain and skip",
    init: "uniform, glorot, he, he:4",
    depth: "1, 3, 10, 30 layers",
  },
  notes: {
    functions: "Arm a\u2019s layers; only the function after them differs.",
    batchNorm: "Arm a; only bn after each layer differs.",
    skip: "Arm a\u2019s layers, or its first one ten times; only the skip around each differs.",
    init: "Arm a; only the size of the first weights differs, from small to large. It shows in deep nets.",
    depth: "Arm a\u2019s first layer; only how often it is repeated differs.",
  },
};
