import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { mix, parseColour } from "../../src/figures/common/colour.ts";
import { FAMILIES, MAP_STRENGTH, THEMES, type ThemeName } from "../../src/ui/tokens.ts";
import { ciede2000, contrast, lab, SIGHTS, type Sight } from "./colour.ts";

const THEME_NAMES: readonly ThemeName[] = ["light", "dark"];

/** Contrast against paper as the look was drawn with, to 0.1. */
const DRAWN_WITH = {
  light: { ink: 16.5, ink2: 6.9, rule: 3.4, hair: 1.4, classA: 2.2, classARimPaper: 5.3, classB: 4.6 },
  dark: { ink: 14.7, ink2: 7.8, rule: 4.8, hair: 1.5, classA: 7.8, classB: 3.8 },
} as const;

const FAMILIES_DRAWN_WITH = {
  light: {
    none: 12.5,
    sigmoid: 4.6,
    tanh: 12.1,
    relu: 6.4,
    leaky: 4.7,
    elu: 8.3,
    gelu: 6.1,
    maxout: 3.7,
  },
  dark: { none: 6.3, sigmoid: 4.8, tanh: 9.3, relu: 12.2, leaky: 16.3, elu: 8.8, gelu: 6.6, maxout: 14.2 },
} as const;

function closestPair(theme: ThemeName, families: number): { distance: number; pair: string } {
  const colours = [
    ...Object.entries(FAMILIES)
      .slice(0, families)
      .map(([name, style]) => [name, style[theme]] as const),
    ["class A", THEMES[theme].classA] as const,
    ["class B", THEMES[theme].classB] as const,
  ];
  let closest = { distance: Number.POSITIVE_INFINITY, pair: "" };
  for (const sight of Object.keys(SIGHTS) as Sight[]) {
    for (const [i, [one, a]] of colours.entries()) {
      for (const [other, b] of colours.slice(0, i)) {
        const distance = ciede2000(lab(a, sight), lab(b, sight));
        if (distance < closest.distance) closest = { distance, pair: `${other} and ${one}, ${sight}` };
      }
    }
  }
  return closest;
}

const LETTERS = ["A", "B", "C", "D", "E", "F", "G", "H", "I", "J"] as const;

/** The two colours that are nearest to each other for any kind of sight. */
function closest(colours: readonly string[]): { distance: number; pair: string } {
  let closest = { distance: Number.POSITIVE_INFINITY, pair: "" };
  for (const sight of Object.keys(SIGHTS) as Sight[]) {
    for (const [i, a] of colours.entries()) {
      for (const b of colours.slice(0, i)) {
        const distance = ciede2000(lab(a, sight), lab(b, sight));
        if (distance < closest.distance) closest = { distance, pair: `${a} and ${b}, ${sight}` };
      }
    }
  }
  return closest;
}

describe("the measure of colour distance", () => {
  it("agrees with published pairs of Sharma, Wu and Dalal", () => {
    expect(ciede2000([50, 2.6772, -79.7751], [50, 0, -82.7485])).toBeCloseTo(2.0425, 4);
    expect(ciede2000([50, 2.5, 0], [73, 25, -18])).toBeCloseTo(27.1492, 4);
    expect(ciede2000([50, 2.5, 0], [50, 3.1736, 0.5854])).toBeCloseTo(1, 4);
    expect(ciede2000([2.0776, 0.0795, -1.135], [0.9033, -0.0636, -0.5514])).toBeCloseTo(0.9082, 4);
  });
});

describe.each(THEME_NAMES)("tokens of the %s theme", (theme) => {
  const tokens = THEMES[theme];

  it("stand against paper as they were drawn", () => {
    for (const [name, wanted] of Object.entries(DRAWN_WITH[theme])) {
      const got = contrast(tokens[name as keyof typeof tokens], tokens.paper);
      expect(Math.abs(got - wanted), `${name} has ${got}`).toBeLessThan(0.1);
    }
    for (const [name, wanted] of Object.entries(FAMILIES_DRAWN_WITH[theme])) {
      const got = contrast(FAMILIES[name as keyof typeof FAMILIES][theme], tokens.paper);
      expect(Math.abs(got - wanted), `${name} has ${got}`).toBeLessThan(0.1);
    }
  });

  it("give text 4.5:1 and the parts of controls 3:1, on paper and on the inset", () => {
    for (const ground of [tokens.paper, tokens.inset]) {
      expect(contrast(tokens.ink, ground)).toBeGreaterThan(4.5);
      expect(contrast(tokens.ink2, ground)).toBeGreaterThan(4.5);
      expect(contrast(tokens.rule, ground)).toBeGreaterThan(3);
    }
    for (const name of ["classARimPaper", "classBRimPaper"] as const) {
      expect(contrast(tokens[name], tokens.paper), name).toBeGreaterThan(3);
    }
  });

  it("keep families and classes apart for every kind of sight", () => {
    const five = closestPair(theme, 5);
    const eight = closestPair(theme, 8);
    expect(five.distance, five.pair).toBeGreaterThanOrEqual(theme === "light" ? 13.8 : 12.8);
    expect(eight.distance, eight.pair).toBeGreaterThanOrEqual(theme === "light" ? 11.05 : 9.85);
  });

  it("keep the first four classes and the middle of a map apart for every kind of sight", () => {
    const { classA, classB, classC, classD, mid } = tokens;
    expect(closest([classA, classB, classC, classD, mid]).distance).toBeGreaterThan(19);
  });

  it("keep ten classes, the middle of a map, its boundary and halos apart for every kind of sight", () => {
    const fills = LETTERS.map((letter) => tokens[`class${letter}`]);
    const found = closest([...fills, tokens.mid]);
    expect(found.distance, found.pair).toBeGreaterThan(14.4);
    for (const fill of fills)
      expect(closest([fill, tokens.boundary, tokens.halo]).distance, fill).toBeGreaterThan(10);
  });

  it("keep the maps of ten classes apart where the net is sure", () => {
    const mid = parseColour(tokens.mid);
    const sure = LETTERS.map((letter) => {
      const mixed = mix(mid, parseColour(tokens[`class${letter}`]), MAP_STRENGTH);
      return `#${mixed.map((c) => Math.round(c).toString(16).padStart(2, "0")).join("")}`;
    });
    const found = closest(sure);
    expect(found.distance, found.pair).toBeGreaterThan(8);
  });

  it("rim every class's points: against paper, and against their own fill where that is faint on it", () => {
    for (const letter of LETTERS) {
      expect(contrast(tokens[`class${letter}RimPaper`], tokens.paper), letter).toBeGreaterThan(3);
      expect(contrast(tokens[`class${letter}Rim`], tokens.halo), letter).toBeGreaterThan(4.5);
    }
  });
});

describe("the style sheet", () => {
  const css = readFileSync("src/ui/tokens.css", "utf8");
  const kebab = (name: string) => name.replace(/([A-Z])/g, "-$1").toLowerCase();

  it("says the same numbers, each once", () => {
    const pairs = [
      ...Object.entries(THEMES.light).map(
        ([name, light]) => [kebab(name), light, THEMES.dark[name as keyof typeof THEMES.dark]] as const,
      ),
      ...Object.entries(FAMILIES).map(([name, { light, dark }]) => [`family-${name}`, light, dark] as const),
    ];
    for (const [name, light, dark] of pairs) {
      const value = light === dark ? light : `light-dark(${light}, ${dark})`;
      expect(css).toContain(`  --${name}: ${value};`);
    }
    expect(css.match(/^ *--[\w-]+: (?:#|light-dark)/gm)).toHaveLength(pairs.length);
  });

  it("follows the system until a theme is worn", () => {
    expect(css).toContain(":root {\n  color-scheme: light dark;");
    for (const theme of THEME_NAMES)
      expect(css).toContain(`:root[data-theme="${theme}"] {\n  color-scheme: ${theme};\n}`);
  });
});

describe("families", () => {
  it("differ by dash and by marker too, so that no colour is ever needed", () => {
    const styles = Object.values(FAMILIES);
    expect(new Set(styles.map((style) => style.dash.join(" "))).size).toBe(styles.length);
    expect(new Set(styles.map((style) => style.marker)).size).toBe(styles.length);
  });
});
