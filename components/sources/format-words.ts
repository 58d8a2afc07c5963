import { t } from '../../utils/browser/messages'
import type { FeedFormat } from '../../utils/model/source'

export function formatWords(format: FeedFormat): string {
  switch (format) {
    case 'json':
      return t('add.format.json')
    case 'atom':
      return t('add.format.atom')
    case 'rdf':
      return t('add.format.rdf')
    case 'rss':
      return t('add.format.rss')
    case 'page':
      return t('add.format.page')
  }
}
