import type { Activation, DrawnParameter } from "../activations/activation.ts";
import type { Draws } from "../draws.ts";
import { PURPOSE, uniform } from "../random.ts";
import { sizeOf } from "../shape.ts";
import { type Node, type Operation, Use } from "../tape/node.ts";
import type { Tape } from "../tape/tape.ts";
import { checkMatrix } from "./shapes.ts";

/** How an activation's parameters are drawn: see `activateDrawn`. */
export interface DrawnSetting {
  readonly training: DrawnParameter;
  /** The word's parameters. */
  readonly parameters: readonly number[];
  /** The `layer` of the draws. */
  readonly key: number;
  readonly draws: Draws;
}

class ActivateDrawn implements Operation {
  readonly uses: readonly Use[];
  readonly #activation: Activation;
  readonly #setting: DrawnSetting;
  readonly #z: Use;
  readonly #a: Node;
  /** The u of every unit and sample. */
  readonly #uniforms: Node;
  /** The parameters of the number at work. */
  readonly #own: number[];

  constructor(activation: Activation, setting: DrawnSetting, z: Node, a: Node, uniforms: Node) {
    this.#activation = activation;
    this.#setting = setting;
    this.#z = new Use(z);
    this.#a = a;
    this.#uniforms = uniforms;
    this.#own = [...setting.parameters];
    this.uses = [this.#z];
  }

  forward(): void {
    const z = this.#z.node.value;
    const uniforms = this.#uniforms.value;
    const { training, parameters, key, draws } = this.#setting;
    const [units, columns] = this.#a.shape;
    for (let unit = 0; unit < units; unit++) {
      for (let c = 0; c < columns; c++) {
        const i = unit * columns + c;
        uniforms[i] = uniform(draws.seed, PURPOSE.slope, key, unit, draws.samples[c], draws.step);
        training.draw(uniforms[i], parameters, this.#own);
        this.#activation.forward(z, this.#a.value, i, i + 1, this.#own);
      }
    }
  }

  backward(): void {
    const { node, accumulate } = this.#z;
    const { value, grad } = this.#a;
    const uniforms = this.#uniforms.value;
    const { training, parameters } = this.#setting;
    const count = sizeOf(this.#a.shape);
    for (let i = 0; i < count; i++) {
      training.draw(uniforms[i], parameters, this.#own);
      this.#activation.backward(node.value, value, grad, node.grad, i, i + 1, this.#own, accumulate);
    }
  }
}

/**
 * Records A = f(Z; p) with parameters p drawn for every unit and sample, a function of seed, step, layer, unit and
 * sample. Z, A [units, columns].
 */
export function activateDrawn(tape: Tape, activation: Activation, setting: DrawnSetting, z: Node): Node {
  checkMatrix(activation.name, z.shape);
  const a = tape.node(activation.name, z.shape);
  tape.record(new ActivateDrawn(activation, setting, z, a, tape.scratch(z.shape)));
  return a;
}
