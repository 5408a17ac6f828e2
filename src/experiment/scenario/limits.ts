/** An inclusive range; `whole` excludes fractions. */
export interface Limit {
  readonly low: number;
  readonly high: number;
  readonly whole: boolean;
}

const whole = (low: number, high: number): Limit => ({ low, high, whole: true });
const real = (low: number, high: number): Limit => ({ low, high, whole: false });

/** Ranges of the numbers in a scenario. A link's values outside are moved to the nearest bound, with a notice. */
export const LIMITS = {
  n: whole(4, 5000),
  noise: real(0, 2),
  split: real(0.01, 1),
  batch: whole(1, 5000),
  seed: whole(0, 4294967295),
  at: whole(0, 1_000_000),
  rate: real(0, 1000),
  rateStep: whole(0, 1_000_000),
  units: whole(1, 256),
  pieces: whole(2, 8),
  times: whole(1, 128),
  dropout: real(0, 0.95),
  penalty: real(0, 10),
} as const satisfies Record<string, Limit>;

/** The letters of the classes of own points, as a link writes them. */
export const CLASS_LETTERS = "abcdefghij";
/** Own points, or rows of a table. */
export const MAX_POINTS = 5000;
/** Own points lie on the shown plane: no further from the axes than this. */
export const POINT_REACH = 1.3;

export const MAX_ARMS = 4;
/** Brackets within brackets. */
export const MAX_NESTING = 4;
/** Linear layers of one stack, repetitions unrolled, without the implied output layer. */
export const MAX_LINEAR_LAYERS = 128;
/** All items of one stack, repetitions unrolled: activations cost time and room too. */
export const MAX_ITEMS = 512;
/**
 * Numbers that all layers of all arms give for one sample. A boundary asks for 10,000 samples at a time, and the
 * worker answers nothing meanwhile: about 2 seconds of exponentials on a modest laptop.
 */
export const MAX_LAYER_UNITS = 20_000;
/** Weights and biases over all arms. */
export const MAX_PARAMETERS = 300_000;
/** Entries of one learning rate schedule. */
export const MAX_RATE_CHANGES = 100;
/** Characters of a link's query. */
export const MAX_QUERY_LENGTH = 8000;
/**
 * Characters of the query up to which a link carries own points. Links of 2,000 characters are safe everywhere; a
 * hundred are left to the address of the page.
 */
export const MAX_CARRYING_LENGTH = 1900;
/** Figures that one `show` may name: more would not be legible from the last row. */
export const MAX_SHOWN = 2;
/**
 * Estimated floating-point operations up to step `at`. The reference kernels do about 10^9 a second on a modest
 * laptop, so a link opens in about 20 seconds at most.
 */
export const MAX_OPERATIONS = 2e10;
/**
 * Estimated floating-point operations of one pass of all arms over a batch or a whole set: about 1.6 seconds on a
 * modest laptop, since the worker answers nothing meanwhile. The default n and batch fit every net.
 */
export const MAX_PASS_OPERATIONS = 1.6e9;
