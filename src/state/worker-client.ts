import { transfer, wrap } from "comlink";
import type { TrainingWorker } from "../experiment/worker/protocol.ts";
import workerURL from "../experiment/worker/worker.ts?worker&url";
import { trustedScriptURL } from "./trusted-types.ts";

type Promised<Api> = {
  readonly [Name in keyof Api]: Api[Name] extends (...given: infer Given) => infer Answer
    ? (...given: Given) => Promise<Answer>
    : never;
};

/** A started worker, and the way to end it. */
export interface WorkerLink {
  readonly api: Promised<TrainingWorker>;
  terminate(): void;
}

/** Starts the training worker. `onError` hears of scripts that fail to load or throw; a killed worker says nothing. */
export function startTrainingWorker(onError: (message: string) => void): WorkerLink {
  const worker = new Worker(trustedScriptURL(workerURL), { type: "module" });
  worker.addEventListener("error", (event) => onError(event.message ?? ""));
  const remote = wrap<TrainingWorker>(worker);
  return {
    api: {
      open: (scenario, run) => remote.open(scenario, run),
      pull: (run, request, returned = []) => remote.pull(run, request, transfer(returned, returned)),
      play: (run, speed) => remote.play(run, speed),
      runUntil: (run, rule, speed) => remote.runUntil(run, rule, speed),
      setSpeed: (run, speed) => remote.setSpeed(run, speed),
      pause: (run) => remote.pause(run),
      stepOnce: (run) => remote.stepOnce(run),
      seek: (run, step) => remote.seek(run, step),
      reset: (run) => remote.reset(run),
      isAlive: () => remote.isAlive(),
      changeRates: (run, rates) => remote.changeRates(run, rates),
      editParameter: (run, edit) => remote.editParameter(run, edit),
    },
    terminate: () => worker.terminate(),
  };
}
