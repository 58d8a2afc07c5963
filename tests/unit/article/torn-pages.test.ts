import { expect, test } from 'vitest'
import { extractFragment } from '../../../utils/article/extract'
import { parseHtml } from '../../../utils/article/parse-html'
import { readArticle } from '../../bench/article/engine'
import { tear } from '../../fuzz/tear.mjs'
import { seeded } from '../../newsroom/seeded.mjs'
import { generatePage } from '../../pages/generate.mjs'

test('a whole page gives its article, in allowed blocks', () => {
  const { html, url } = generatePage('whole')
  const { article, isAllowed } = readArticle(html, url)
  expect(article?.wordCount).toBeGreaterThan(100)
  expect(isAllowed).toBe(true)
})

test('a torn page never throws, and gives no block that is not allowed', () => {
  for (let at = 0; at < 60; at += 1) {
    const { html, url } = generatePage(`torn ${at}`)
    const { isAllowed } = readArticle(tear(html, seeded(`torn ${at}`)), url)
    expect(isAllowed, `seed torn ${at}`).toBe(true)
  }
})

test('a link whose address is too long once it is escaped is words alone', () => {
  const page = parseHtml(`<p><a href="/${'<'.repeat(3000)}">Where to</a></p>`, 'https://daily.example/')
  const [block] = extractFragment(page).blocks
  expect(block).toEqual({ kind: 'paragraph', inlines: [{ kind: 'text', text: 'Where to' }] })
})
