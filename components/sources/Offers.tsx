import { useEffect, useRef, useState } from 'preact/hooks'
import { t } from '../../utils/browser/messages'
import type { LookAnswer } from '../../utils/commands/contract'
import type { FeedFormat, FeedOffer } from '../../utils/model/source'
import { useNow } from '../hooks/use-now'
import { ageWords } from '../ui/age-words'
import { Button } from '../ui/Button'

interface Props {
  answer: LookAnswer
  host: string
  follow(urls: ReadonlySet<string>): void
  cancel(): void
}

/** The feeds that were found; nothing is followed until the reader chooses. */
export function Offers({ answer, host, follow, cancel }: Props) {
  const open = answer.offers.filter((offer) => !offer.followedAs)
  const [chosen, choose] = useState<ReadonlySet<string>>(new Set(open.slice(0, 1).map((offer) => offer.url)))
  const title = useRef<HTMLHeadingElement>(null)
  useEffect(() => title.current?.focus(), [])
  const toggle = (url: string) => {
    const next = new Set(chosen)
    if (!next.delete(url)) next.add(url)
    choose(next)
  }
  return (
    <section class="pad">
      <h2 class="label" tabIndex={-1} ref={title}>
        {t('add.found', answer.offers.length, [String(answer.offers.length), host])}
      </h2>
      <ul>
        {answer.offers.map((offer) => (
          <li key={offer.url}>
            <Offer offer={offer} isChosen={chosen.has(offer.url)} toggle={() => toggle(offer.url)} />
          </li>
        ))}
      </ul>
      <div class="button-row offers-buttons">
        {open.length > 0 && (
          <Button look="primary" disabled={chosen.size === 0} onClick={() => follow(chosen)}>
            {t('add.follow', chosen.size)}
          </Button>
        )}
        <Button onClick={cancel}>{t('add.cancel')}</Button>
      </div>
      <p class="hint">{t('add.cancelHint', [host])}</p>
    </section>
  )
}

function Offer({ offer, isChosen, toggle }: { offer: FeedOffer; isChosen: boolean; toggle(): void }) {
  const now = useNow()
  const latest = offer.latest && t('add.latest', [offer.latest.title, ageOf(offer, now)])
  const state = offer.followedAs ? t('add.already', [offer.followedAs.title]) : latest
  return (
    <label class="pick">
      <input
        class="checkbox"
        type="checkbox"
        checked={isChosen}
        disabled={offer.followedAs !== undefined}
        onChange={toggle}
      />
      <span>
        <b>{offer.title}</b>
        <span class="hint pick-hint">
          {formatWords(offer.format)} {state}
        </span>
      </span>
    </label>
  )
}

const ageOf = (offer: FeedOffer, now: number): string =>
  offer.latest?.publishedAt === undefined ? '' : ageWords(offer.latest.publishedAt, now)

function formatWords(format: FeedFormat): string {
  if (format === 'json') return t('add.format.json')
  if (format === 'atom') return t('add.format.atom')
  if (format === 'rdf') return t('add.format.rdf')
  return t('add.format.rss')
}
