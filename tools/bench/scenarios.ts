/** What the page is measured with: the default figures are all on. */
export const SCENARIOS = {
  "one arm": "v=1&net=8,relu,8,relu,8,relu&seed=1",
  "three arms":
    "v=1&data=spiral&net=8,8,8&net.b=8,sigmoid,8,sigmoid,8,sigmoid&net.c=8,relu,8,relu,8,relu&seed=1",
  "four arms of 20 layers": `v=1&net=20x(16,sigmoid)&init.b=he&init.c=lecun&init.d=orthogonal&seed=1`,
} as const;

export type ScenarioName = keyof typeof SCENARIOS;
