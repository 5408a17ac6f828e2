import { lazyWithMeasures } from "../../../ui/text/lazy-with-measures.tsx";

/** A figure that the page loads when it is asked for. */
export const LazyMeasure = lazyWithMeasures(async () => (await import("./Measure.tsx")).Measure);
