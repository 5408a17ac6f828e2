import { act, render } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { LabPage } from "../../../src/pages/lab/LabPage.tsx";
import { Lab } from "../../../src/state/lab.ts";
import type { Language } from "../../../src/ui/text/text.ts";
import { FakeClock, FakeWorker, settled } from "../../state/fake-worker.ts";
import { Speaking } from "../../support/speaking.tsx";

/** jsdom draws nothing: a context that takes every call and every colour. */
function stubCanvas(): void {
  const noop = () => new Proxy({ data: new Uint8ClampedArray(4 * 320 * 320) }, handler);
  const handler: ProxyHandler<object> = {
    get: (target, name) => (name in target ? Reflect.get(target, name) : noop),
    set: () => true,
  };
  Object.defineProperty(HTMLCanvasElement.prototype, "getContext", { configurable: true, value: noop });
  Object.defineProperty(globalThis, "Path2D", { configurable: true, value: class {} });
}

/** jsdom knows dialogs only as elements. */
function stubDialogs(): void {
  const define = (name: "showModal" | "close", open: boolean) =>
    Object.defineProperty(HTMLDialogElement.prototype, name, {
      configurable: true,
      value(this: HTMLDialogElement) {
        this.open = open;
      },
    });
  define("showModal", true);
  define("close", false);
}

/** The Lab at an address, with a worker that answers at once and a clock that draws when told to. */
export async function renderLab(search = "?v=1&seed=1", language: Language = "en") {
  window.history.replaceState(null, "", `/lab${search}`);
  stubCanvas();
  stubDialogs();
  const worker = new FakeWorker();
  const clock = new FakeClock();
  const lab = new Lab({ clock, startWorker: () => worker.link });
  const user = userEvent.setup();
  const view = render(
    <Speaking language={language}>
      <LabPage lab={lab} />
    </Speaking>,
  );
  await act(settled);
  const nets = () => lab.scenario.getState().scenario.arms.map((arm) => arm.net);
  return { ...view, lab, worker, clock, user, nets };
}
