import { vi } from "vitest";

/** The test's document has dialogs without behaviour: they open and close, and say so. Undone with all mocks. */
export function doubleDialogs(): void {
  HTMLDialogElement.prototype.showModal ??= () => undefined;
  HTMLDialogElement.prototype.close ??= () => undefined;
  vi.spyOn(HTMLDialogElement.prototype, "showModal").mockImplementation(function showModal(
    this: HTMLDialogElement,
  ) {
    this.open = true;
  });
  vi.spyOn(HTMLDialogElement.prototype, "close").mockImplementation(function close(this: HTMLDialogElement) {
    this.open = false;
    this.dispatchEvent(new Event("close"));
  });
}
