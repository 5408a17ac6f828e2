import type { Shown } from "../../../state/frame-source.ts";

/** A figure of a scene: one for all arms, or one for each. */
export type SceneFigure = "maps" | "creases" | "layer" | "loss" | "weights" | "products";

/** What a reader can change in a scene. Its label is the prose's: `labels` of the scene has it under `name`. */
export type Control =
  | { readonly kind: "count"; readonly name: string; readonly least: number; readonly most: number }
  | { readonly kind: "choice"; readonly name: string; readonly options: readonly string[] };

/** By name of a control what is chosen; a choice by its place among the options. */
export type Choices = Readonly<Record<string, number>>;

/** A reader commits to a number before the scene shows it. */
export interface Guess {
  readonly least: number;
  readonly most: number;
  /** What came of it, on the same scale, once the scene has run to its end. */
  readonly measured: (shown: Shown) => number;
}

/** A scenario and the figures that show it. Its words are the prose's. */
export interface SceneSpec {
  readonly controls: readonly Control[];
  /** Where the controls stand at first. */
  readonly start: Choices;
  /** The scenario as a link says it; step 0. */
  readonly query: (choices: Choices) => string;
  /** The step at which it stops by itself; 0 where nothing is trained. */
  readonly until: number;
  /** Steps per second. */
  readonly speed: number;
  /** Beside each other under the controls, and in the panel at the side. */
  readonly main: readonly SceneFigure[];
  readonly side: readonly SceneFigure[];
  readonly guess?: Guess;
}

export type Scenes = Readonly<Record<string, SceneSpec>>;
