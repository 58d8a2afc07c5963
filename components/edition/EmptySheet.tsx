import { t } from '../../utils/browser/messages'
import type { Edition } from '../../utils/model/edition'
import { useNavigation } from '../hooks/use-navigation'
import { clockTime } from '../ui/age-words'
import { Button } from '../ui/Button'
import { Empty } from '../ui/Empty'
import { useCheckNow } from './use-check-now'

/** No stories at all. */
export function BlankSheet() {
  const { go } = useNavigation()
  return (
    <Empty title={t('front.blank.title')} text={t('front.blank.text')}>
      <Button look="primary" onClick={() => go({ view: 'catalogue' })}>
        {t('front.blank.choose')}
      </Button>
      <Button onClick={() => go({ view: 'import' })}>{t('front.importList')}</Button>
      <Button onClick={() => go({ view: 'bundled' })}>{t('bundled.name')}</Button>
    </Empty>
  )
}

/** Nothing is refilled to keep the reader here. */
export function AllRead({ edition, reveal }: { edition: Edition; reveal(): void }) {
  const checkNow = useCheckNow()
  const count = t('front.allRead.count', edition.rows.length)
  const next = edition.nextCheckAt
  return (
    <Empty
      title={t('front.allRead.title')}
      text={next ? `${count} ${t('front.allRead.next', [clockTime(next)])}` : count}
    >
      <Button onClick={reveal}>{t('front.allRead.show')}</Button>
      <Button onClick={checkNow}>{t('front.allRead.check')}</Button>
    </Empty>
  )
}
