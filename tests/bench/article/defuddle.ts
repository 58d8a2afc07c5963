// linkedom and Defuddle, which the bench is compared with.
import { Defuddle } from 'defuddle/node'
import { DOMParser } from 'linkedom'

export async function readByDefuddle(html: string, url: string) {
  const document = new DOMParser().parseFromString(html, 'text/html') as unknown as Document
  return (await Defuddle(document, url, {})).content
}
