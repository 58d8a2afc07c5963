// Written by tests/learn/stories.mjs; README.md beside it describes the data. Not to be edited by hand.

/** What each feature adds to the log-odds of one event: of a pair, of a lone entry, of a story; in the order of their names. */
export const storyWeights = {
  pairBias: -1.635,
  pair: [
    5.191, -1.379, 1.742, 3.447, -6.813, 0.727, -0.507, -0.451, -0.2, 2.962, 1.218, 0.864, -3.1, -0.457,
    -1.116, -0.374, -0.213, -1.734, -0.135,
  ],
  loneBias: -2.378,
  lone: [
    0.24, 0.24, 0.24, 0.24, 1.906, -0.582, 0.0, -0.82, -0.82, 0.0, 0.139, 0.185, -0.212, -1.698, 0.583,
    -0.098, 0.0, -1.031, 0.422, -0.978, 0.24, 1.204, -0.447, 1.715, 1.509,
  ],
  manyBias: -2.436,
  many: [
    0.652, 0.242, 0.805, 0.041, 0.821, 0.522, 0.238, -0.261, -1.327, 0.744, 0.069, 0.294, 0.154, -0.45, 0.255,
    0.331, -0.209, 0.974, 0.506, -0.136, -0.114, -1.525, -0.553, 1.117, 0.301,
  ],
}
