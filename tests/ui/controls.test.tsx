// @vitest-environment jsdom
import { cleanup, fireEvent, render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, describe, expect, it, vi } from "vitest";
import { Button } from "../../src/ui/controls/Button.tsx";
import { Checkbox } from "../../src/ui/controls/Checkbox.tsx";
import { Disclosure } from "../../src/ui/controls/Disclosure.tsx";
import { NumberField } from "../../src/ui/controls/NumberField.tsx";
import { Segmented } from "../../src/ui/controls/Segmented.tsx";
import { Select } from "../../src/ui/controls/Select.tsx";
import { Slider } from "../../src/ui/controls/Slider.tsx";

afterEach(cleanup);

describe("Button", () => {
  it("is a button that never submits, and says that it is pressed", async () => {
    const onClick = vi.fn();
    render(
      <Button pressed onClick={onClick}>
        Creases
      </Button>,
    );
    const button = screen.getByRole("button", { name: "Creases", pressed: true });
    expect(button.getAttribute("type")).toBe("button");
    await userEvent.click(button);
    expect(onClick).toHaveBeenCalledOnce();
  });
});

describe("Slider", () => {
  it("tells every movement, commits once at the end, and shows the value as text", () => {
    const onChange = vi.fn();
    const onCommit = vi.fn();
    render(
      <Slider
        label="For training"
        value={50}
        min={0}
        max={100}
        step={10}
        onChange={onChange}
        onCommit={onCommit}
        format={(value) => `${value} %`}
      />,
    );
    const slider = screen.getByRole("slider", { name: "For training" });
    expect(slider.getAttribute("aria-valuetext")).toBe("50 %");
    fireEvent.input(slider, { target: { value: "60" } });
    fireEvent.input(slider, { target: { value: "70" } });
    expect(screen.getByText("70 %")).toBeDefined();
    expect(onChange.mock.calls).toEqual([[60], [70]]);
    expect(onCommit).not.toHaveBeenCalled();
    slider.dispatchEvent(new Event("change", { bubbles: true }));
    expect(onCommit.mock.calls).toEqual([[70]]);
  });
});

describe("Select", () => {
  it("offers its options by name and tells the chosen value", async () => {
    const onChange = vi.fn();
    render(
      <Select
        label="Data"
        value="xor"
        options={[
          { value: "xor", label: "XOR" },
          { value: "spiral", label: "Spiral" },
        ]}
        onChange={onChange}
      />,
    );
    await userEvent.selectOptions(screen.getByRole("combobox", { name: "Data" }), "Spiral");
    expect(onChange).toHaveBeenCalledWith("spiral");
  });
});

describe("Segmented", () => {
  it("is a named group of radio buttons of which one is chosen", async () => {
    const onChange = vi.fn();
    render(
      <Segmented
        legend="Arm"
        hideLegend
        value="a"
        options={[
          { value: "a", label: "a" },
          { value: "b", label: "b" },
        ]}
        onChange={onChange}
      />,
    );
    expect(screen.getByRole("group", { name: "Arm" })).toBeDefined();
    expect(screen.getByRole<HTMLInputElement>("radio", { name: "a" }).checked).toBe(true);
    await userEvent.click(screen.getByRole("radio", { name: "b" }));
    expect(onChange).toHaveBeenCalledWith("b");
  });
});

describe("NumberField", () => {
  const field = (onCommit: (value: number) => void) => (
    <NumberField
      label="Seed"
      value={3}
      min={0}
      max={100}
      integer
      invalid="A whole number from 0 to 100."
      onCommit={onCommit}
    />
  );

  it("commits on Enter and on leaving, and only what changed", async () => {
    const onCommit = vi.fn();
    render(field(onCommit));
    const input = screen.getByRole("textbox", { name: "Seed" });
    await userEvent.clear(input);
    await userEvent.type(input, "42{Enter}");
    expect(onCommit.mock.calls).toEqual([[42]]);
    await userEvent.clear(input);
    await userEvent.type(input, "3");
    await userEvent.tab();
    expect(onCommit).toHaveBeenCalledOnce();
  });

  it.each(["", "1.5", "101", "-1", "NaN", "seven"])(
    "keeps %j, says what is wrong and commits nothing",
    async (text) => {
      const onCommit = vi.fn();
      render(field(onCommit));
      const input = screen.getByRole<HTMLInputElement>("textbox", { name: "Seed" });
      await userEvent.clear(input);
      await userEvent.type(input, `${text}{Enter}`);
      expect(onCommit).not.toHaveBeenCalled();
      expect(input.value).toBe(text);
      expect(input.getAttribute("aria-invalid")).toBe("true");
      expect(input.getAttribute("aria-describedby")).toBe(
        screen.getByText("A whole number from 0 to 100.").id,
      );
      await userEvent.type(input, "{Escape}");
      expect(input.value).toBe("3");
      expect(input.hasAttribute("aria-invalid")).toBe(false);
    },
  );
});

describe("Checkbox", () => {
  it("is named by its label and tells the new state", async () => {
    const onChange = vi.fn();
    render(<Checkbox label="Test points" checked={false} onChange={onChange} />);
    await userEvent.click(screen.getByRole("checkbox", { name: "Test points" }));
    expect(onChange).toHaveBeenCalledWith(true);
  });
});

describe("Disclosure", () => {
  it("holds its content under a summary", () => {
    render(
      <Disclosure summary="As a table" open>
        <p>numbers</p>
      </Disclosure>,
    );
    expect(screen.getByText("As a table").tagName).toBe("SUMMARY");
    expect(screen.getByRole("group").hasAttribute("open")).toBe(true);
    expect(screen.getByText("numbers")).toBeDefined();
  });
});
