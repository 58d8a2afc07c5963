import { useEffect, useRef, useState } from 'preact/hooks'
import { t } from '../../utils/browser/messages'
import type { LookAnswer } from '../../utils/commands/contract'
import type { FeedOffer } from '../../utils/model/source'
import { useNow } from '../hooks/use-now'
import { ageWords } from '../ui/age-words'
import { Button } from '../ui/Button'
import { formatWords } from './format-words'
import '../ui/Column.css'
import '../ui/Checkbox.css'
import './Offers.css'

interface Props {
  answer: LookAnswer
  host: string
  follow(urls: ReadonlySet<string>): void
  cancel(): void
}

/** The feeds that were found; nothing is followed until the reader chooses. */
export function Offers({ answer, host, follow, cancel }: Props) {
  const free = answer.offers.filter((offer) => !offer.followedAs)
  const [chosen, choose] = useState<ReadonlySet<string>>(new Set(free.slice(0, 1).map((offer) => offer.url)))
  const page = answer.offers.find((offer) => offer.format === 'page')
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
        {page
          ? t('add.foundPage', [host])
          : t('add.found', answer.offers.length, [String(answer.offers.length), host])}
      </h2>
      <ul>
        {answer.offers.map((offer) => (
          <li key={offer.url} class="offer">
            <Offer offer={offer} isChosen={chosen.has(offer.url)} toggle={() => toggle(offer.url)} />
          </li>
        ))}
      </ul>
      <div class="button-row offers-buttons">
        {free.length > 0 && (
          <Button look="primary" disabled={chosen.size === 0} onClick={() => follow(chosen)}>
            {page ? t('add.followPage') : t('add.follow', chosen.size)}
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
  const { followedAs, format } = offer
  return (
    <label class="pick">
      <input
        class="checkbox"
        type="checkbox"
        checked={isChosen}
        disabled={followedAs !== undefined}
        onChange={toggle}
      />
      <span>
        <b lang={offer.language}>{offer.title}</b>
        <span class="hint pick-hint">
          {formatWords(format)}
          {'. '}
          {followedAs ? t('add.already', [followedAs.title]) : latestWords(offer, now)}
        </span>
        {offer.headlines?.map((headline) => (
          <q key={headline} class="offer__headline" lang={offer.language}>
            {headline}
          </q>
        ))}
      </span>
    </label>
  )
}

function latestWords({ latest, headlines, entryCount }: FeedOffer, now: number): string {
  if (headlines) return t('add.pageCount', entryCount)
  if (!latest) return t('add.noEntries')
  return latest.publishedAt === undefined
    ? t('add.latestUndated', [latest.title])
    : t('add.latest', [latest.title, ageWords(latest.publishedAt, now)])
}
