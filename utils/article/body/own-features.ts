import { kinds, topics } from './element-traits'
import type { Segment } from './segments'

const tags = ['p', 'li', 'h1', 'h2', 'h3', 'div', 'td', 'caption', 'quote', 'pre', 'section'] as const
type Tag = (typeof tags)[number]

const tagOf: Readonly<Record<string, Tag>> = {
  ...{ p: 'p', li: 'li', h1: 'h1', h2: 'h2', h3: 'h2', h4: 'h3', h5: 'h3', h6: 'h3', td: 'td', th: 'td' },
  ...{ figcaption: 'caption', caption: 'caption', blockquote: 'quote', pre: 'pre' },
  ...{ section: 'section', article: 'section', main: 'section', header: 'section', footer: 'section' },
}

/** What short texts around an article say, in a dozen languages. */
const phrases: Readonly<Record<string, RegExp>> = {
  more: /^(?:read|see|view|watch|listen|more|related|also|recommended|lire|voir aussi|à lire|plus d|lees|meer|weiterlesen|mehr|siehe|lesen sie|leer|leia|ver más|mira|también|te puede|más|leggi|vedi|altri|läs|les også|læs|czytaj|zobacz|читайте|также|смотрите|devamı|ayrıca|関連|もっと|相关|更多|延伸|اقرأ|שתפו)(?:[\s:.,»>-]|$)/iu,
  act: /\b(?:subscribe|sign ?up|sign ?in|log ?in|follow (?:us|him|her|@)|click (?:here|to|on)|tap here|download|share this|join (?:us|our)|support (?:us|our)|newsletter|e-?mail address|register|donate|get the app|s['’]abonner|abonnez|inscrivez|suivez|abonnieren|anmelden|registrieren|folgen sie|suscr[ií]b|síguenos|reg[ií]strate|assine|inscreva|siga|iscriviti|seguici|abonneer|prenumerera|подпис|bize katıl|abone ol|訂閱|订阅|登録)/iu,
  credit:
    /(?:^\s*(?:photo|image|picture|foto|bild|crédit|credit|fotó|fotograf|zdj|фото|写真|图|圖|video|illustration|graphic|getty|afp|reuters|epa|dpa)\b)|(?:\b(?:getty images?|shutterstock|reuters|afp|ap photo|associated press|epa|dpa|imago|picture alliance|istock|flickr|wikimedia|alamy|courtesy|photograph|©|\(c\))[^.]{0,40}$)|©/iu,
  byline:
    /^(?:by|von|par|por|di|door|av|af|autor|auteur|author|reporting by|editing by|written by|redaktion|story by|text|автор|yazan|文|記者|记者|בקלם)[\s:]/iu,
  date: /(?:\b(?:19|20)\d\d\b.{0,24}$)|(?:\b\d{1,2}[./:-]\d{1,2}(?:[./:-]\d{2,4})?\b)|(?:\b(?:ago|updated|published|posted|last modified|aktualisiert|veröffentlicht|publi[eé]|mis à jour|actualizado|publicado|aggiornato|pubblicato|bijgewerkt|uppdaterad|обновлено)\b)|(?:\d+\s?(?:min|minutes?|hours?|hrs?|days?|seconds?) )/iu,
  copyright:
    /(?:copyright|all rights reserved|alle rechte|tous droits|todos los derechos|terms of|privacy policy|cookies?)\b/iu,
  comments:
    /^(?:\d+\s+)?(?:comments?|replies|kommentare?|commentaires?|comentarios?|reply|report abuse|leave a)\b/iu,
}
const phraseNames = Object.keys(phrases)
/** A text with more words than this is no phrase. */
const longestPhrase = 40

const steps = [3, 6, 12, 25, 60]

export const ownNames: readonly string[] = [
  'logWords',
  ...steps.map((step) => `words>=${step}`),
  ...['linkShare', 'linkAny', 'linkHalf', 'linkNearlyAll', 'links', 'emphasisShare'],
  ...[
    'endsSentence',
    'commas',
    'colon',
    'labelled',
    'allCaps',
    'digits',
    'quoteFirst',
    'bars',
    'arrows',
    'emoji',
  ],
  ...['sentences', 'meanWordLength', 'parenthesised', 'question'],
  ...tags.map((tag) => `tag:${tag}`),
  ...kinds.map((kind) => `within:${kind}`),
  ...topics.map((topic) => `own:${topic}`),
  ...topics.map((topic) => `near:${topic}`),
  ...topics.map((topic) => `far:${topic}`),
  ...phraseNames.map((name) => `says:${name}`),
  ...['linkSocial', 'linkMail', 'linkSubscribe', 'linkTag', 'depth'],
]

/** Appends what a segment says by itself, in the order of `ownNames`. */
export function pushOwn(values: number[], segment: Segment): void {
  pushWords(values, segment)
  const { traits, words, text, links } = segment
  const tag = tagOf[traits.name] ?? 'div'
  for (const one of tags) values.push(one === tag ? 1 : 0)
  for (let at = 0; at < kinds.length; at += 1) values.push((traits.within >> at) & 1)
  for (const bits of [traits.own, traits.near, traits.far])
    for (let at = 0; at < topics.length; at += 1) values.push((bits >> at) & 1)
  const isPhrase = words <= longestPhrase
  for (const name of phraseNames) values.push(isPhrase && phrases[name]!.test(text) ? 1 : 0)
  const leads = (pattern: RegExp) => (links.some((link) => pattern.test(link)) ? 1 : 0)
  values.push(
    leads(
      /facebook\.com|twitter\.com|\/\/x\.com|linkedin\.com|pinterest\.|whatsapp|t\.me\/|instagram\.com|youtube\.com/i,
    ),
    leads(/^mailto:/i),
    leads(/subscri|newsletter|sign-?up|register|login|donate|abo\b/i),
    leads(/\/(?:tags?|topics?|category|categories|authors?|people|profile|search)\//i),
    traits.depth,
  )
}

function pushWords(values: number[], { text, words, tokens, links, ...segment }: Segment): void {
  const length = Math.max(1, text.length)
  const linkShare = Math.min(1, segment.linkCharacters / length)
  const count = (pattern: RegExp) => text.match(pattern)?.length ?? 0
  values.push(Math.log1p(words))
  for (const step of steps) values.push(words >= step ? 1 : 0)
  values.push(linkShare, linkShare > 0 ? 1 : 0, linkShare > 0.5 ? 1 : 0, linkShare > 0.9 ? 1 : 0)
  values.push(Math.min(links.length, 20), Math.min(1, segment.emphasisCharacters / length))
  const letters = text.length < 200 && /\p{Lu}/u.test(text) && !/\p{Ll}/u.test(text)
  values.push(
    /[.!?…。！？؟۔]["'”’»)\]]*$/u.test(text) ? 1 : 0,
    Math.min(count(/[,،、，]/g), 10),
    /[:：]$/.test(text) ? 1 : 0,
    /^[^\s:]{1,20}(?: [^\s:]{1,20})?\s?:\s/.test(text) ? 1 : 0,
    letters ? 1 : 0,
    Math.min(1, count(/\d/g) / length),
    /^["“„«‘'「『]/.test(text) ? 1 : 0,
    /[|•·]/.test(text) ? 1 : 0,
    /[»›→▶►]|>\s*$/.test(text) ? 1 : 0,
    /\p{Extended_Pictographic}/u.test(text) ? 1 : 0,
    Math.min(count(/[.!?。！？](?:\s|$)/g), 12),
    tokens.length > 0 ? Math.min(15, tokens.reduce((sum, one) => sum + one.length, 0) / tokens.length) : 0,
    /^[([].*[)\]]\.?$/.test(text) ? 1 : 0,
    text.endsWith('?') ? 1 : 0,
  )
}
