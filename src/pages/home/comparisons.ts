/** Three scenarios to begin with, as links say them. Every arm of one differs from arm a in the thing named. */
export const COMPARISONS = {
  functions:
    "v=1&data=spiral&net=8,8,8&net.b=8,sigmoid,8,sigmoid,8,sigmoid&net.c=8,tanh,8,tanh,8,tanh&net.d=8,relu,8,relu,8,relu&seed=3",
  initialisation: "v=1&net=5x(16,sigmoid)&init.b=glorot:4&net.c=5x(16,tanh)&seed=1",
  rate: "v=1&data=spiral&net=3x(16,relu)&lr=0.3&lr.b=3&seed=1",
} as const;

export type ComparisonName = keyof typeof COMPARISONS;
