import type { Kernels } from "../kernels.ts";
import { affine } from "./affine.ts";
import { backData } from "./back-data.ts";
import { backWeights } from "./back-weights.ts";
import { rowSums } from "./row-sums.ts";

/** The kernels in plain TypeScript: what every other set must equal, bit for bit. */
export const REFERENCE_KERNELS: Kernels = { affine, backData, backWeights, rowSums };
