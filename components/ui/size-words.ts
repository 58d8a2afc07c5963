import { t } from '../../utils/browser/messages'

/** A number of bytes in the reader's words: bytes, or thousands or millions of them with one decimal where it tells. */
export function sizeWords(bytes: number): string {
  if (bytes < 1000) return t('size.bytes', [String(bytes)])
  const isMega = bytes >= 1e6
  const count = bytes / (isMega ? 1e6 : 1000)
  const number = count.toLocaleString(undefined, { maximumFractionDigits: count < 100 ? 1 : 0 })
  return isMega ? t('size.mb', [number]) : t('size.kb', [number])
}
