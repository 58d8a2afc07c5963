import { t } from '../../utils/browser/messages'
import type { Failure } from '../../utils/model/failure'

export interface Words {
  title: string
  text: string
}

const megabytes = (bytes: number): string => String(Math.round(bytes / (1024 * 1024)))

/** What a reader is told of a failure: the thing, the cause and the next step. Every kind has its words. */
export function wordsOf(failure: Failure): Words {
  switch (failure.kind) {
    case 'no-address':
      return { title: t('failure.noAddress.title'), text: t('failure.noAddress.text') }
    case 'not-a-web-address':
      return { title: t('failure.notWeb.title', [failure.typed]), text: t('failure.notWeb.text') }
    case 'not-allowed':
      return { title: t('failure.notAllowed.title', [failure.host]), text: t('failure.notAllowed.text') }
    case 'offline':
      return { title: t('failure.offline.title'), text: t('failure.offline.text') }
    case 'no-answer':
      return { title: t('failure.noAnswer.title', [failure.host]), text: t('failure.noAnswer.text') }
    case 'timed-out':
      return {
        title: t('failure.timedOut.title', [failure.host, String(failure.seconds)]),
        text: t('failure.timedOut.text'),
      }
    case 'http-status':
      return {
        title: t('failure.status.title', [failure.host, String(failure.status)]),
        text: statusText(failure.status),
      }
    case 'too-large':
      return {
        title: t('failure.tooLarge.title', [failure.host, megabytes(failure.limitBytes)]),
        text: t('failure.tooLarge.text'),
      }
    case 'redirected-away':
      return { title: t('failure.redirected.title', [failure.host]), text: t('failure.redirected.text') }
    case 'led-away':
      return { title: t('failure.ledAway.title', [failure.host]), text: t('failure.ledAway.text') }
    case 'endless-redirects':
      return { title: t('failure.circles.title', [failure.host]), text: t('failure.circles.text') }
    case 'broken-off':
      return { title: t('failure.brokenOff.title', [failure.host]), text: t('failure.brokenOff.text') }
    case 'not-a-feed':
      return notFeedWords(failure)
    case 'broken-feed':
      return {
        title: t('failure.broken.title', [failure.host]),
        text: t('failure.broken.text', [failure.detail]),
      }
    case 'no-folder-name':
    case 'folder-exists':
    case 'folder-inside-itself':
    case 'folder-too-deep':
      return folderWords(failure)
    default:
      return ownWords(failure)
  }
}

type FolderFailure = Extract<
  Failure,
  | { kind: 'no-folder-name' }
  | { kind: 'folder-exists' }
  | { kind: 'folder-inside-itself' }
  | { kind: 'folder-too-deep' }
>

function folderWords(failure: FolderFailure): Words {
  switch (failure.kind) {
    case 'no-folder-name':
      return { title: t('failure.folder.noName.title'), text: t('failure.folder.noName.text') }
    case 'folder-exists':
      return {
        title: t('failure.folder.exists.title', [failure.name]),
        text: t('failure.folder.exists.text'),
      }
    case 'folder-inside-itself':
      return {
        title: t('failure.folder.inside.title', [failure.name]),
        text: t('failure.folder.inside.text'),
      }
    case 'folder-too-deep':
      return {
        title: t('failure.folder.deep.title', [String(failure.limit)]),
        text: t('failure.folder.deep.text'),
      }
  }
}

type Own = Extract<
  Failure,
  | { kind: 'no-feed-on-page' }
  | { kind: 'no-headlines' }
  | { kind: 'page-remade' }
  | { kind: 'already-followed' }
  | { kind: 'no-article' }
  | { kind: 'not-a-picture' }
  | { kind: 'not-here' }
  | { kind: 'nothing-to-undo' }
  | { kind: 'too-late-to-undo' }
  | { kind: 'not-opml' }
  | { kind: 'not-backup' }
  | { kind: 'opml-without-feeds' }
  | { kind: 'outline-without-address' }
  | { kind: 'file-too-large' }
  | { kind: 'interrupted' }
  | { kind: 'store-closed' }
>

function ownWords(failure: Own): Words {
  switch (failure.kind) {
    case 'no-feed-on-page':
      return { title: t('failure.noFeed.title', [failure.host]), text: t('failure.noFeed.text') }
    case 'no-headlines':
      return {
        title: t('failure.noHeadlines.title', [failure.host]),
        text: t('failure.noHeadlines.text'),
      }
    case 'page-remade':
      return {
        title: t('failure.remade.title', [failure.host]),
        text: t('failure.remade.text', failure.count),
      }
    case 'already-followed':
      return { title: t('failure.already.title', [failure.title]), text: t('failure.already.text') }
    case 'no-article':
      return { title: t('failure.noArticle.title', [failure.host]), text: t('failure.noArticle.text') }
    case 'not-a-picture':
      return { title: t('failure.notPicture.title', [failure.host]), text: t('failure.notPicture.text') }
    case 'not-here':
      return { title: t('failure.notHere.title'), text: t('failure.notHere.text') }
    case 'nothing-to-undo':
      return { title: t('toast.nothingToUndo'), text: '' }
    case 'too-late-to-undo':
      return { title: t('failure.tooLate.title'), text: t('failure.tooLate.text') }
    case 'not-opml':
      return notOpmlWords(failure)
    case 'not-backup':
      return notBackupWords(failure)
    case 'opml-without-feeds':
      return { title: t('failure.noFeedsInFile.title'), text: t('failure.noFeedsInFile.text') }
    case 'outline-without-address':
      return { title: t('failure.outline.title'), text: t('failure.outline.text') }
    case 'file-too-large':
      return {
        title: t('failure.largeFile.title', [megabytes(failure.limitBytes)]),
        text: t('failure.largeFile.text'),
      }
    case 'interrupted':
      return { title: t('failure.interrupted.title'), text: t('failure.interrupted.text') }
    case 'store-closed':
      return { title: t('failure.store.title'), text: storeText(failure.reason) }
  }
}

/** What was sent instead of a feed, and where the feed may be. */
function notFeedWords({ host, found }: Extract<Failure, { kind: 'not-a-feed' }>): Words {
  const lookAtHome = t('failure.notFeed.lookAtHome')
  switch (found) {
    case 'page':
      return { title: t('failure.notFeed.page.title', [host]), text: t('failure.notFeed.page.text') }
    case 'sign-in':
      return { title: t('failure.notFeed.signIn.title', [host]), text: t('failure.notFeed.signIn.text') }
    case 'opml':
      return { title: t('failure.notFeed.opml.title', [host]), text: t('failure.notFeed.opml.text') }
    case 'picture':
      return { title: t('failure.notFeed.picture', [host]), text: lookAtHome }
    case 'json':
      return { title: t('failure.notFeed.json', [host]), text: lookAtHome }
    case 'xml':
      return { title: t('failure.notFeed.xml', [host]), text: lookAtHome }
    case 'text':
      return { title: t('failure.notFeed.plain', [host]), text: lookAtHome }
    case 'cut-off':
      return { title: t('failure.notFeed.cutOff.title', [host]), text: t('failure.notFeed.cutOff.text') }
    case 'nothing':
      return { title: t('failure.notFeed.nothing.title', [host]), text: t('failure.notFeed.nothing.text') }
  }
}

/** What a file is instead of a list of feeds. */
function notOpmlWords({ found }: Extract<Failure, { kind: 'not-opml' }>): Words {
  switch (found) {
    case 'feed':
      return { title: t('failure.notOpml.feed.title'), text: t('failure.notOpml.feed.text') }
    case 'page':
      return { title: t('failure.notOpml.page.title'), text: t('failure.notOpml.page.text') }
    case 'nothing':
      return { title: t('failure.notOpml.nothing.title'), text: t('failure.notOpml.nothing.text') }
    default:
      return { title: t('failure.notOpml.other.title'), text: t('failure.notOpml.other.text') }
  }
}

/** What is wrong with a file that was to be a full export. */
function notBackupWords({ found }: Extract<Failure, { kind: 'not-backup' }>): Words {
  switch (found) {
    case 'other':
      return { title: t('failure.notBackup.other.title'), text: t('failure.notBackup.other.text') }
    case 'cut-off':
      return { title: t('failure.notBackup.cutOff.title'), text: t('failure.notBackup.cutOff.text') }
    case 'damaged':
      return { title: t('failure.notBackup.damaged.title'), text: t('failure.notBackup.damaged.text') }
    case 'newer':
      return { title: t('failure.notBackup.newer.title'), text: t('failure.notBackup.newer.text') }
  }
}

function statusText(status: number): string {
  if (status === 404 || status === 410) return t('failure.status.gone')
  if (status === 401 || status === 403) return t('failure.status.refused')
  if (status === 429 || status === 503) return t('failure.status.busy')
  if (status === 511) return t('failure.status.network')
  return t('failure.status.other')
}

function storeText(reason: Extract<Failure, { kind: 'store-closed' }>['reason']): string {
  if (reason === 'private') return t('failure.store.private')
  if (reason === 'full') return t('failure.store.full')
  return t('failure.store.broken')
}
