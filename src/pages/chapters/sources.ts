/** Where a statement of the prose comes from. */
export interface Source {
  readonly authors: string;
  readonly title: string;
  readonly where: string;
  readonly url: string;
}

export const SOURCES = {
  "dl-book": {
    authors: "I. Goodfellow, Y. Bengio, A. Courville",
    title: "Deep Learning",
    where: "MIT Press, 2016, section 6.3.3",
    url: "https://www.deeplearningbook.org/",
  },
  "saxe-2014": {
    authors: "A. M. Saxe, J. L. McClelland, S. Ganguli",
    title: "Exact solutions to the nonlinear dynamics of learning in deep linear neural networks",
    where: "ICLR 2014, arXiv:1312.6120",
    url: "https://arxiv.org/abs/1312.6120",
  },
} as const satisfies Readonly<Record<string, Source>>;

export type SourceName = keyof typeof SOURCES;

/** Numbers of the prose that are mathematics: nobody measured them. */
export const KNOWN = {
  ln2: Math.LN2.toFixed(3),
} as const;

export type KnownName = keyof typeof KNOWN;
