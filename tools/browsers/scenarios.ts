import { availableWords } from "../../src/experiment/scenario/available-words.ts";

const WRITTEN: readonly string[] = [
  // Functions of bounded range.
  "v=1&data=spiral&net=8,sigmoid,8,sigmoid&net.b=8,hard-sigmoid,8,hard-sigmoid&net.c=8,tanh,8,tanh&net.d=8,scaled-tanh,8,scaled-tanh&init=glorot-normal&lr=0.3&at=500&seed=7",
  // The relu family over one input, one with a learned slope and one with a drawn one.
  "v=1&data=sine&net=8,relu,8,relu&net.b=8,leaky:0.37,8,leaky&net.c=8,prelu,8,prelu:0.1&net.d=8,rrelu,8,rrelu:0.05:0.3&init=he&opt=sgd:0.9&at=600&seed=11",
  // The elu family, with a rate that changes.
  "v=1&data=moons&n=1000&noise=0.2&net=8,elu,8,elu:0.5&net.b=8,selu,8,selu&net.c=8,celu:0.7,8,celu&net.d=8,softplus,8,softplus&init=lecun&init.b=lecun-normal&lr=0.1,0.01@300&at=500&seed=4294967295",
  // The gelu family, on more classes than two.
  "v=1&data=rings&n=137&batch=13&net=8,gelu,8,gelu&net.b=8,gelu-tanh,8,gelu-tanh&net.c=8,silu,8,silu&net.d=8,mish,8,mish&init=he-normal&opt=adam&lr=0.01&at=500&seed=99",
  // Functions that are none of these.
  "v=1&data=xor&noise=0.3&net=6,abs,6,abs&net.b=6,sine,6,sine&net.c=6,softsign,6,softsign&net.d=6,relu6,6,relu6&init=uniform&opt=rmsprop&lr=0.01&at=500&seed=12",
  // Functions without a slope of use, words that are named nowhere else, and weights that start alike.
  "v=1&data=xor4&batch=4&loss=squared&net=4,step&net.b=4,identity,4,identityOTHERS&net.c=4,tanh&net.d=4,relu&init=normal:0.8&init.c=constant:0.5&init.d=zeros&lr=0.1&at=1000&seed=3",
  // Batch norm before and after the activation, and first of all; dropout; maxout.
  "v=1&data=penguins&n=301&split=0.7&batch=32&net=8,bn,relu,8,bn,relu&net.b=8,relu,bn,8,relu,bn&net.c=bn,8,tanh&opt=nesterov&at=500&seed=5",
  "v=1&data=gauss&net=16,relu,dropout:0.2,16,relu,dropout&net.b=dropout:0.1,16,tanh,dropout:0.95&net.c=8,bn,dropout,sigmoid&opt.b=nesterov:0.5&opt.c=rmsprop:0.9&at=500&seed=21",
  "v=1&data=checker&net=8max3,4max2&net.b=6max8,bn,6max2,dropout:0.1&net.c=2x(8max2,relu)&init=orthogonal&lr=0.1&at=500&seed=8",
  // Residual blocks: after addition, before it, in any nesting.
  "v=1&data=bump&net=8,2x(skip(8,bn,relu,8,bn),relu)&net.b=8,4x(skip(bn,relu,8,bn,relu,8))&net.c=8,3x(skip(8,tanh,dropout:0.1))&net.d=8,2x(skip(2x(skip(bn,8,silu)),8max2))&init=orthogonal:1.4&opt=adam:0.8:0.99&lr=0.01&at=500&seed=13",
  // Penalties, one by one and together.
  "v=1&data=line&loss=squared&net=8,relu,8,relu&net.d=8,bn,relu,skip(8,sigmoid)&l1=0.001&l1.b=0&l2.b=0.01&l1.c=0&sparse.c=0.01&l2.d=0.1&sparse.d=0.001&opt.d=adam&lr=0.1&at=500&seed=17",
  // One input met by a residual branch, batch norm and a maxout.
  "v=1&data=abs&net=skip(relu,1),8,relu&net.b=bn,8max3&net.c=8,8&at=500&seed=31",
  "v=1&data=step&noise=0.05&net=16,relu&net.b=16,tanh,dropout:0.1&opt=adam&lr=0.01&at=500&seed=37",
  // Data that the link carries: points of three classes, and a curve.
  "v=1&data=points&batch=4&net=8,relu,8,relu&net.b=8,tanh&points=0.5_0.5,-0.5_0.5_b,0.1_-0.6_c,0.6_0.3,-0.7_0.4_b,-0.1_-0.7_c,0.4_0.6,-0.4_0.7_b,0.2_-0.4_c&at=500&seed=41",
  "v=1&data=drawn&points=-1_0.5,-0.25_-0.8,0.3_0.9,1_0&net=8,relu&net.b=8,elu&init=he&at=500&seed=43",
  // No layers, many layers, and one arm that diverges while the others go on.
  "v=1&data=circle&net=&net.b=20x(6,sigmoid)&net.c=8,relu,8,relu&net.d=8,8,8&init=glorot:4&lr=0.1&lr.d=10&at=500&seed=2",
];

/** Layers with the activations of the table that no link names: a new one is compared from its first day. */
function otherActivations(): string {
  const named = new Set(WRITTEN.flatMap((link) => link.match(/[a-z][a-z0-9-]*/g) ?? []));
  const words = availableWords("activation").filter((word) => !named.has(word));
  return words.map((word) => `,4,${word}`).join("");
}

/** Links that together use every word of the notation. Each is compared at its `at`, bit for bit. */
export const SCENARIOS: readonly string[] = WRITTEN.map((link) => link.replace("OTHERS", otherActivations()));
