import type { Direction } from '../model/entry'

const rightToLeft =
  /[\u200f\u061c\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\p{Script=Adlam}\p{Script=Samaritan}\p{Script=Mandaic}\p{Script=Hanifi_Rohingya}]/u

const strong = /[\u200e\u200f\u061c\p{L}]/u

const rightToLeftLanguages = new Set('ar arc ckb dv fa he iw ks nqo pnb ps sd syr ug ur yi ji'.split(' '))

const isPlainLetter = (unit: number): boolean => (unit | 0x20) >= 0x61 && (unit | 0x20) <= 0x7a

/**
 * The direction of a text by its first strong character (UAX #9, rules P2 and P3); of a text without one by its
 * language, a BCP 47 tag; `ltr` where that is not known either.
 */
export function directionOf(text: string, language?: string): Direction {
  if (isPlainLetter(text.charCodeAt(0))) return 'ltr'
  const first = strong.exec(text)?.[0]
  if (first) return rightToLeft.test(first) ? 'rtl' : 'ltr'
  const primary = language?.toLowerCase().split(/[-_]/, 1)[0] ?? ''
  return rightToLeftLanguages.has(primary) ? 'rtl' : 'ltr'
}
