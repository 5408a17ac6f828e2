// @vitest-environment jsdom
import { cleanup, render, screen } from "@testing-library/react";
import { afterEach, describe, expect, it, vi } from "vitest";
import { ErrorBoundary } from "../../src/app/ErrorBoundary.tsx";
import { Speaking } from "../support/speaking.tsx";

afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
});

function Broken(): never {
  throw new Error("matmul: inner sizes differ");
}

describe("the error boundary", () => {
  it("shows what it holds while nothing fails", () => {
    render(
      <ErrorBoundary>
        <p>fine</p>
      </ErrorBoundary>,
    );
    expect(screen.getByText("fine")).toBeDefined();
  });

  it("says what happened, in the page's language, and offers to load again", () => {
    vi.spyOn(console, "error").mockImplementation(() => {});
    window.history.replaceState(null, "", "/zh/lab?v=1&seed=7");
    render(
      <Speaking language="zh-CN">
        <ErrorBoundary>
          <Broken />
        </ErrorBoundary>
      </Speaking>,
    );
    expect(screen.getByRole("alert").textContent).toContain("matmul: inner sizes differ");
    expect(screen.getByRole("heading", { name: "页面停止了工作" })).toBeDefined();
    expect(screen.getByRole("button", { name: "重新载入" })).toBeDefined();
    expect(window.location.search).toBe("?v=1&seed=7");
  });
});
