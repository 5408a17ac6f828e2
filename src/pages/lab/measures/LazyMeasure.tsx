import { lazyWithMeasures } from "../lazy-with-measures.tsx";

/** A figure that the page loads when it is asked for. */
export const LazyMeasure = lazyWithMeasures(async () => (await import("./Measure.tsx")).Measure);
