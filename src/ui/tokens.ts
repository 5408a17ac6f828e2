/** The look as numbers, for canvas and SVG. `tokens.css` says the same to style sheets; a test holds the two together. */

export type ThemeName = "light" | "dark";

export interface Tokens {
  readonly paper: string;
  readonly inset: string;
  readonly ink: string;
  readonly ink2: string;
  readonly rule: string;
  /** Decoration only: too faint to be the one sign of anything. */
  readonly hair: string;
  /** The 50 % colour of output maps. */
  readonly mid: string;
  readonly classA: string;
  /** Rims of points that lie on a map. */
  readonly classARim: string;
  readonly classB: string;
  readonly classBRim: string;
  /** Rims of points that lie on bare paper: legends, thumbnails. */
  readonly classARimPaper: string;
  readonly classBRimPaper: string;
  /** The third class and the further ones, in the same three roles. */
  readonly classC: string;
  readonly classCRim: string;
  readonly classCRimPaper: string;
  readonly classD: string;
  readonly classDRim: string;
  readonly classDRimPaper: string;
  readonly classE: string;
  readonly classERim: string;
  readonly classERimPaper: string;
  readonly classF: string;
  readonly classFRim: string;
  readonly classFRimPaper: string;
  readonly classG: string;
  readonly classGRim: string;
  readonly classGRimPaper: string;
  readonly classH: string;
  readonly classHRim: string;
  readonly classHRimPaper: string;
  readonly classI: string;
  readonly classIRim: string;
  readonly classIRimPaper: string;
  readonly classJ: string;
  readonly classJRim: string;
  readonly classJRimPaper: string;
  /** The 50 % line: it lies on the map, so it is the same in both themes. */
  readonly boundary: string;
  readonly halo: string;
}

export const THEMES: Readonly<Record<ThemeName, Tokens>> = {
  light: {
    paper: "#fbf9f4",
    inset: "#f3efe6",
    ink: "#1c1a17",
    ink2: "#5a564e",
    rule: "#8d877b",
    hair: "#dbd5c8",
    mid: "#e6e8e8",
    classA: "#f59322",
    classARim: "#9c5600",
    classB: "#0877bd",
    classBRim: "#04507f",
    classARimPaper: "#9c5600",
    classBRimPaper: "#04507f",
    classC: "#8c0050",
    classCRim: "#4f002d",
    classCRimPaper: "#4f002d",
    classD: "#646400",
    classDRim: "#363600",
    classDRimPaper: "#363600",
    classE: "#94f199",
    classERim: "#4a794d",
    classERimPaper: "#4a794d",
    classF: "#e89cf7",
    classFRim: "#82578a",
    classFRimPaper: "#82578a",
    classG: "#0040a2",
    classGRim: "#00245b",
    classGRimPaper: "#00245b",
    classH: "#986d82",
    classHRim: "#553d49",
    classHRimPaper: "#553d49",
    classI: "#213c03",
    classIRim: "#0d1701",
    classIRimPaper: "#0d1701",
    classJ: "#989770",
    classJRim: "#55553f",
    classJRimPaper: "#55553f",
    boundary: "#1c1a17",
    halo: "#fffdf8",
  },
  dark: {
    paper: "#14171c",
    inset: "#1c2027",
    ink: "#ece8df",
    ink2: "#aeaba2",
    rule: "#7d848f",
    hair: "#323842",
    mid: "#c6c9cb",
    classA: "#f59322",
    classARim: "#9c5600",
    classB: "#0877bd",
    classBRim: "#04507f",
    classARimPaper: "#f59322",
    classBRimPaper: "#3d9ad6",
    classC: "#8c0050",
    classCRim: "#4f002d",
    classCRimPaper: "#e07db0",
    classD: "#646400",
    classDRim: "#363600",
    classDRimPaper: "#c4c460",
    classE: "#94f199",
    classERim: "#4a794d",
    classERimPaper: "#94f199",
    classF: "#e89cf7",
    classFRim: "#82578a",
    classFRimPaper: "#e89cf7",
    classG: "#0040a2",
    classGRim: "#00245b",
    classGRimPaper: "#5c85c3",
    classH: "#986d82",
    classHRim: "#553d49",
    classHRimPaper: "#9e768a",
    classI: "#213c03",
    classIRim: "#0d1701",
    classIRimPaper: "#7a8a68",
    classJ: "#989770",
    classJRim: "#55553f",
    classJRimPaper: "#989770",
    boundary: "#1c1a17",
    halo: "#fffdf8",
  },
};

export type MarkerShape =
  | "disc"
  | "square"
  | "triangle"
  | "open-circle"
  | "open-square"
  | "open-triangle"
  | "open-diamond"
  | "cross";

/** How an activation family is drawn: colour, dash and marker, always all three. */
export interface FamilyStyle {
  /** Dash lengths at a line width of 2 px; empty is solid. */
  readonly dash: readonly number[];
  readonly cap: "butt" | "round";
  readonly marker: MarkerShape;
  readonly light: string;
  readonly dark: string;
}

export const FAMILIES = {
  none: { dash: [1.5, 4.5], cap: "round", marker: "open-diamond", light: "#33302c", dark: "#9b9893" },
  sigmoid: { dash: [8, 4], cap: "butt", marker: "square", light: "#c93f66", dark: "#ea4a63" },
  tanh: { dash: [11, 3.5, 2, 3.5], cap: "butt", marker: "triangle", light: "#400095", dark: "#cbaef3" },
  relu: { dash: [], cap: "butt", marker: "disc", light: "#036946", dark: "#93e6bd" },
  leaky: { dash: [18, 3], cap: "butt", marker: "open-circle", light: "#717500", dark: "#faf98d" },
  elu: { dash: [11, 3, 2, 3, 2, 3], cap: "butt", marker: "open-square", light: "#733d00", dark: "#d9ad8a" },
  gelu: { dash: [4.5, 2.5], cap: "butt", marker: "open-triangle", light: "#8b467f", dark: "#dc6efc" },
  maxout: { dash: [2, 2], cap: "butt", marker: "cross", light: "#738485", dark: "#d8e7f0" },
} as const satisfies Readonly<Record<string, FamilyStyle>>;

export type Family = keyof typeof FAMILIES;

/** The share of the pure class colour that a map goes to, so that points stay visible on their own ground. */
export const MAP_STRENGTH = 0.66;

/** Width of data lines and of a second arm of the same family, in CSS pixels. */
export const LINE_WIDTH = 2;
export const SECOND_LINE_WIDTH = 1.2;
