/** @param {string} text */
export const escapeText = (text) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')

const pixel = 'data:image/gif;base64,R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7'

/** The four ways in which our publishers put a picture on a page. */
const img = {
  plain: ({ url, alt }) => `<img src="${url}" alt="${escapeText(alt)}" width="640" height="360">`,
  srcset: ({ url, alt }) =>
    `<img src="${url}" srcset="${url} 640w" sizes="(max-width: 700px) 100vw, 640px" alt="${escapeText(alt)}" width="640" height="360" loading="lazy">`,
  picture: ({ url, type, alt }) =>
    `<picture><source srcset="${url}" type="${type}"><img src="${url}" alt="${escapeText(alt)}" width="1280" height="720"></picture>`,
  lazy: ({ url, alt }) =>
    `<img class="lazy" src="${pixel}" data-src="${url}" alt="${escapeText(alt)}" width="640" height="360"><noscript><img src="${url}" alt="${escapeText(alt)}"></noscript>`,
}

/** An article's body as markup. @param {import('./compose.mjs').Part[]} parts */
export function body(parts, pictures, style, credit) {
  let figure = 0
  return parts
    .map((part) => {
      if (part.kind === 'heading') return `<h2>${escapeText(part.text)}</h2>`
      if (part.kind === 'quote') return `<blockquote><p>${escapeText(part.text)}</p></blockquote>`
      if (part.kind === 'list')
        return `<ul>${part.items.map((item) => `<li>${escapeText(item)}</li>`).join('')}</ul>`
      if (part.kind === 'paragraph') return `<p>${escapeText(part.text)}</p>`
      const caption = `${escapeText(part.caption)} <span class="credit">${escapeText(credit)}</span>`
      return `<figure>${img[style](pictures[figure++])}<figcaption>${caption}</figcaption></figure>`
    })
    .join('\n')
}
