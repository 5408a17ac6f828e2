/**
 * - `evaluation`: dropout off, drawn slopes at their mean, batch norm with its running statistics;
 * - `training`: masks and slopes drawn, batch norm with the batch's statistics, which move the running ones;
 * - `measuring`: as evaluation, but batch norm with the statistics of the columns at hand; the running ones stay.
 */
export type PassMode = "evaluation" | "training" | "measuring";
