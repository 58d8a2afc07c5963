import { pick, seeded, settle } from './seeded.mjs'
import * as arabic from './texts/arabic.mjs'
import * as german from './texts/german.mjs'
import * as knowledge from './texts/knowledge.mjs'
import * as water from './texts/water.mjs'
import * as work from './texts/work.mjs'
import { words } from './words.mjs'

const topics = { ...water, ...knowledge, ...work, ...german, ...arabic }

/**
 * A part of an article's body, as its page shows it.
 * @typedef {{ kind: 'paragraph' | 'heading' | 'quote', text: string } | { kind: 'list', items: string[] }
 *   | { kind: 'figure', alt: string, caption: string }} Part
 */

/** Sets an article from its topic's sentences: the same parts for the same seed. Its last sentence is `end`.
 * @param {{ topic: string, summary: string, end: string, paragraphs?: string[], pictureCount?: number }} article
 * @param {string} seed @param {'en' | 'de' | 'ar'} language @returns {Part[]} */
export function compose(article, seed, language) {
  const random = seeded(seed)
  const topic = topics[article.topic]
  const say = (sentence) => settle(sentence, random)
  const paragraph = (text) => ({ kind: 'paragraph', text })
  const facts = pick(topic.facts, 8, random).map(say)
  const background = pick(topic.background, 5, random).map(say)
  const quotes = pick(topic.quotes, 2, random)
  const heads = pick(topic.heads, 2, random)
  const captions = pick(topic.captions, article.pictureCount ?? (random() < 0.45 ? 2 : 1), random)
  const figures = captions.map(([alt, caption]) => ({ kind: 'figure', alt, caption }))
  const middle = article.paragraphs
    ? article.paragraphs.map(paragraph)
    : [
        paragraph(facts.slice(0, 3).join(' ')),
        paragraph([words[language].said(...quotes[0]), facts[3]].join(' ')),
        { kind: 'heading', text: heads[0] },
        paragraph(facts.slice(4, 6).join(' ')),
        paragraph([...facts.slice(6), background[0]].join(' ')),
        { kind: 'quote', text: `${quotes[1][0]}.` },
        { kind: 'list', items: pick(topic.points, 3, random) },
        { kind: 'heading', text: heads[1] },
        paragraph(background.slice(1, 3).join(' ')),
        paragraph(background.slice(3).join(' ')),
      ]
  return [
    paragraph(article.summary),
    ...figures.slice(0, 1),
    ...middle.slice(0, 6),
    ...figures.slice(1),
    ...middle.slice(6),
    paragraph(article.end),
  ]
}
