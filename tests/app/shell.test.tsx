// @vitest-environment jsdom
import { cleanup, fireEvent, render, screen } from "@testing-library/react";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type PageName, Shell } from "../../src/app/Shell.tsx";
import { enliven } from "../../src/app/shell-behaviour.ts";
import type { Language } from "../../src/ui/text/text.ts";
import { Speaking } from "../support/speaking.tsx";

beforeEach(() => {
  window.localStorage.clear();
  delete document.documentElement.dataset.theme;
  window.history.replaceState(null, "", "/");
});
afterEach(cleanup);

const show = (language: Language, page: PageName) =>
  render(
    <Speaking language={language}>
      <Shell page={page}>
        <main id="content" />
      </Shell>
    </Speaking>,
  );

describe("the frame of a page", () => {
  it("leads to the pages there are and marks the one shown", () => {
    show("en", "lab");
    expect(screen.getByRole("link", { name: "Crease" }).getAttribute("href")).toBe("/");
    const lab = screen.getByRole("link", { name: "Lab", current: "page" });
    expect(lab.getAttribute("href")).toBe("/lab");
    expect(screen.getByRole("link", { name: "Skip to the content" }).getAttribute("href")).toBe("#content");
  });

  it("stays in its language and names the other one in that language", () => {
    show("zh-CN", "lab");
    expect(screen.getByRole("link", { name: "实验室" }).getAttribute("href")).toBe("/zh/lab");
    const other = screen.getByRole("link", { name: "English" });
    expect(other.getAttribute("href")).toBe("/lab");
    expect(other.getAttribute("lang")).toBe("en");
  });

  it("carries the run into the other language, also when the address has changed since", () => {
    window.history.replaceState(null, "", "/lab?v=1&net=8,relu&seed=7");
    show("en", "lab");
    enliven(document);
    const other = screen.getByRole("link", { name: "中文" });
    expect(other.getAttribute("href")).toBe("/zh/lab?v=1&net=8,relu&seed=7");
    window.history.replaceState(null, "", "/lab?v=1&net=4&seed=7");
    fireEvent.focus(other);
    expect(other.getAttribute("href")).toBe("/zh/lab?v=1&net=4&seed=7");
  });

  it("changes the theme with its button, there and back", () => {
    show("en", "home");
    enliven(document);
    const button = screen.getByRole("button", { name: /Theme/ });
    fireEvent.click(button);
    expect(document.documentElement.dataset.theme).toBe("dark");
    fireEvent.click(button);
    expect(document.documentElement.dataset.theme).toBe("light");
  });
});
