const syllables = 'ba re mo ti lan ser do ka vin po lu har ne sto gri ma del fo ran cu'.split(' ')
const vocabulary = 100_000

/** A made-up word, by its rank: the commonest are short. */
function wordOf(rank) {
  let word = ''
  for (let rest = rank; rest > 0 || word === ''; rest = Math.floor(rest / syllables.length))
    word += syllables[rest % syllables.length]
  return word
}

/**
 * So many made-up words, as often as a language has them: the one of rank n as often as 1/n (Zipf), so that headlines share
 * few rare ones and are taken for news of their own.
 * @param {() => number} random @param {number} count
 */
export const madeWords = (random, count) =>
  Array.from({ length: count }, () => wordOf(Math.floor(vocabulary ** random()))).join(' ')
