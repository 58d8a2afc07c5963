import { t } from '../../utils/browser/messages'
import type { NetRequest } from '../../utils/model/request'
import { HostName } from '../ui/HostName'
import { momentWords } from '../ui/moment-words'
import { sizeWords } from '../ui/size-words'
import { type HostSum, hasFailed } from './summary'

/** Requests one by one, newest first. */
export function RequestTable({ requests }: { requests: readonly NetRequest[] }) {
  return (
    <table class="requests">
      <thead>
        <tr>
          <th scope="col">{t('requests.time')}</th>
          <th scope="col">{t('requests.host')}</th>
          <th scope="col" class="num">
            {t('requests.received')}
          </th>
        </tr>
      </thead>
      <tbody>
        {requests.map((request, index) => (
          <tr key={index}>
            <td>{momentWords(request.at)}</td>
            <td>
              <b>
                <HostName host={request.host} />
              </b>
              <span class={hasFailed(request) ? 'requests__bad' : ''}>{whatFor(request)}</span>
            </td>
            <td class="num">{sizeWords(request.received)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** Hosts, those that gave most first. */
export function HostTable({ hosts }: { hosts: readonly HostSum[] }) {
  return (
    <table class="requests">
      <thead>
        <tr>
          <th scope="col">{t('requests.host')}</th>
          <th scope="col" class="num">
            {t('requests.requests')}
          </th>
          <th scope="col" class="num">
            {t('requests.received')}
          </th>
        </tr>
      </thead>
      <tbody>
        {hosts.map(({ host, count, received, lastAt }) => (
          <tr key={host}>
            <td class="requests__host">
              <b>
                <HostName host={host} />
              </b>
              <span>{t('requests.last', [momentWords(lastAt)])}</span>
            </td>
            <td class="num">{count}</td>
            <td class="num">{sizeWords(received)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function whatFor({ purpose, status }: NetRequest): string {
  const what = {
    feed: t('requests.feed'),
    page: t('requests.page'),
    picture: t('requests.picture'),
  }[purpose]
  if (status === undefined) return t('requests.unanswered', [what])
  if (status === 304) return t('requests.unchanged', [what])
  return status >= 400 ? t('requests.refused', [what, String(status)]) : what
}
