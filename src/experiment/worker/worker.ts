import { expose, transfer } from "comlink";
import { createSession } from "../session/session.ts";
import { frameTransfers } from "../session/transfers.ts";
import { TrainingLoop } from "./loop.ts";
import { MAX_CHECKPOINT_BYTES, type TrainingWorker } from "./protocol.ts";
import { createScheduler } from "./scheduler.ts";

const loop = new TrainingLoop({
  now: () => performance.now(),
  later: createScheduler(),
  createSession: (scenario) => createSession(scenario, { checkpointBytes: MAX_CHECKPOINT_BYTES }),
});

const api: TrainingWorker = {
  open: (scenario, run) => loop.open(scenario, run),
  pull: (run, request, returned) => {
    const pulled = loop.pull(run, request, returned);
    return pulled && transfer(pulled, frameTransfers(pulled.frame));
  },
  play: (run, speed) => loop.play(run, speed),
  runUntil: (run, rule, speed) => loop.runUntil(run, rule, speed),
  setSpeed: (run, speed) => loop.setSpeed(run, speed),
  pause: (run) => loop.pause(run),
  stepOnce: (run) => loop.stepOnce(run),
  seek: (run, step) => loop.seek(run, step),
  reset: (run) => loop.reset(run),
  isAlive: () => loop.isAlive(),
  changeRates: (run, rates) => loop.changeRates(run, rates),
  editParameter: (run, edit) => loop.editParameter(run, edit),
};

expose(api);
