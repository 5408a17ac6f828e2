// @vitest-environment jsdom
import { readFileSync } from "node:fs";
import { act, cleanup, render, screen } from "@testing-library/react";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { applyViewTheme, chooseTheme, currentTheme, subscribeTheme, useTheme } from "../../src/ui/theme.ts";
import { followSystemTheme, THEME_KEY } from "../../src/ui/theme-choice.ts";

let systemIsDark = false;
let systemForces = false;
let systemListeners: (() => void)[] = [];

beforeEach(() => {
  systemIsDark = false;
  systemForces = false;
  systemListeners = [];
  window.localStorage.clear();
  window.history.replaceState(null, "", "/lab");
  delete document.documentElement.dataset.theme;
  vi.stubGlobal("matchMedia", (query: string) => ({
    get matches() {
      return query.includes("forced-colors") ? systemForces : systemIsDark;
    },
    addEventListener: (_: string, listener: () => void) => systemListeners.push(listener),
    removeEventListener: (_: string, listener: () => void) => {
      systemListeners = systemListeners.filter((one) => one !== listener);
    },
  }));
});

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

const worn = () => document.documentElement.dataset.theme;
const bootScript = () => new Function(readFileSync("public/theme.js", "utf8"))();
const forbidStorage = () => {
  const refuse = () => {
    throw new DOMException("forbidden", "SecurityError");
  };
  vi.spyOn(Storage.prototype, "getItem").mockImplementation(refuse);
  vi.spyOn(Storage.prototype, "setItem").mockImplementation(refuse);
};

function Probe() {
  return <p>{useTheme()}</p>;
}

describe("the theme", () => {
  it("follows the system when nothing else was said", () => {
    systemIsDark = true;
    applyViewTheme("auto");
    expect(worn()).toBe("dark");
  });

  it("prefers what the reader chose before, and above that what the address asks for", () => {
    systemIsDark = true;
    window.localStorage.setItem(THEME_KEY, "light");
    applyViewTheme("auto");
    expect(worn()).toBe("light");
    applyViewTheme("dark");
    expect(worn()).toBe("dark");
    expect(window.localStorage.getItem(THEME_KEY)).toBe("light");
  });

  it("remembers a choice", () => {
    chooseTheme("dark");
    expect(worn()).toBe("dark");
    expect(window.localStorage.getItem(THEME_KEY)).toBe("dark");
  });

  it("works with nonsense in storage and with storage forbidden", () => {
    window.localStorage.setItem(THEME_KEY, "{not a theme");
    applyViewTheme("auto");
    expect(worn()).toBe("light");
    forbidStorage();
    chooseTheme("dark");
    expect(worn()).toBe("dark");
    expect(currentTheme()).toBe("dark");
  });

  it("tells subscribers of changes only, until they leave", () => {
    const heard: string[] = [];
    applyViewTheme("light");
    const leave = subscribeTheme((theme) => heard.push(theme));
    chooseTheme("light");
    chooseTheme("dark");
    leave();
    chooseTheme("light");
    expect(heard).toEqual(["dark"]);
  });

  it("draws components again when it changes", () => {
    applyViewTheme("light");
    render(<Probe />);
    expect(screen.getByText("light")).toBeDefined();
    act(() => chooseTheme("dark"));
    expect(screen.getByText("dark")).toBeDefined();
  });

  it("goes along with the system until the reader or the address has chosen", () => {
    const stop = followSystemTheme();
    const switchSystem = (dark: boolean) => {
      systemIsDark = dark;
      for (const listener of systemListeners) listener();
    };
    switchSystem(true);
    expect(worn()).toBe("dark");
    window.history.replaceState(null, "", "/lab?theme=dark");
    switchSystem(false);
    expect(worn()).toBe("dark");
    stop();
    expect(systemListeners).toHaveLength(0);
  });
});

describe("where the system forces its colours", () => {
  it("wears what suits them, whatever the address or the reader asked for", () => {
    systemIsDark = true;
    systemForces = true;
    applyViewTheme("light");
    expect(worn()).toBe("dark");
    window.localStorage.setItem(THEME_KEY, "light");
    delete document.documentElement.dataset.theme;
    bootScript();
    expect(worn()).toBe("dark");
  });

  it("turns to them at once, and back to the choice when they end", () => {
    chooseTheme("light");
    const stop = followSystemTheme();
    const force = (forced: boolean) => {
      systemIsDark = forced;
      systemForces = forced;
      for (const listener of systemListeners) listener();
    };
    force(true);
    expect(worn()).toBe("dark");
    force(false);
    expect(worn()).toBe("light");
    stop();
    expect(systemListeners).toHaveLength(0);
  });
});

describe("the script before the first paint", () => {
  it("keeps the same order: address, storage, system", () => {
    systemIsDark = true;
    bootScript();
    expect(worn()).toBe("dark");
    window.localStorage.setItem(THEME_KEY, "light");
    bootScript();
    expect(worn()).toBe("light");
    window.history.replaceState(null, "", "/lab?v=1&theme=dark");
    bootScript();
    expect(worn()).toBe("dark");
    window.history.replaceState(null, "", "/lab?theme=__proto__");
    bootScript();
    expect(worn()).toBe("light");
  });

  it("does not break when storage is forbidden", () => {
    forbidStorage();
    bootScript();
    expect(worn()).toBe("light");
  });
});
