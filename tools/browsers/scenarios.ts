/** Twelve links that together use every word of the notation. Each is compared at its `at`, bit for bit. */
export const SCENARIOS: readonly string[] = [
  "v=1&at=500&seed=1",
  "v=1&data=spiral&net=8,8&net.b=8,sigmoid,8,sigmoid&net.c=8,relu,8,relu&init.c=he&at=500&seed=7",
  "v=1&data=xor4&net=4,tanh&loss=squared&batch=4&lr=0.1&at=1000&seed=3",
  "v=1&data=xor&noise=0.3&net=5,leaky:0.37,3,tanh&init=he-normal&opt=sgd:0.9&at=500&seed=12",
  "v=1&data=penguins&n=301&split=0.7&batch=32&net=6,relu,4,sigmoid&init=glorot:2&at=500&seed=5",
  "v=1&data=moons&n=1000&net=3x(8,relu)&init.b=uniform&init.c=normal:0.2&lr=0.1,0.01@200&at=500&seed=4294967295",
  "v=1&data=rings&net=7,tanh,5,relu,3&batch=13&n=137&init=glorot-normal&at=500&seed=99",
  "v=1&data=gauss&net=&net.b=16,16,16&loss=squared&at=500&seed=21",
  "v=1&data=circle&net=10x(6,sigmoid)&init=he&at=500&seed=8",
  "v=1&data=spiral&net=8,relu&lr=1000&lr.b=0.3&at=500&seed=2",
];
