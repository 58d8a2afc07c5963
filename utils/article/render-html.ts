import type { Block, Inline } from '../model/article'

const inlineTags = { emphasis: 'em', strong: 'strong', sub: 'sub', sup: 'sup', code: 'code' } as const

/** Blocks as markup with everything escaped, for the `inspect:` commands. No screen uses it. */
export function renderHtml(blocks: readonly Block[]): string {
  return blocks.map(renderBlock).join('\n')
}

function renderBlock(block: Block): string {
  switch (block.kind) {
    case 'paragraph':
      return `<p>${renderInlines(block.inlines)}</p>`
    case 'heading':
      return `<h${block.level}>${renderInlines(block.inlines)}</h${block.level}>`
    case 'list':
      return renderList(block)
    case 'quote':
      return `<blockquote>${renderHtml(block.blocks)}</blockquote>`
    case 'figure':
      return renderFigure(block)
    case 'table':
      return `<table>${block.rows.map((row) => `<tr>${row.map(renderCell).join('')}</tr>`).join('')}</table>`
    case 'code':
      return `<pre><code>${escapeText(block.text)}</code></pre>`
    case 'embed':
      return `<p><a href="${escapeText(block.href)}">${escapeText(block.title)}</a></p>`
  }
}

function renderList({ isOrdered, items }: Extract<Block, { kind: 'list' }>): string {
  const tag = isOrdered ? 'ol' : 'ul'
  return `<${tag}>${items.map((item) => `<li>${renderHtml(item)}</li>`).join('')}</${tag}>`
}

function renderFigure({ src, alt, caption, width, height }: Extract<Block, { kind: 'figure' }>): string {
  const size = width && height ? ` width="${width}" height="${height}"` : ''
  const words = caption.length > 0 ? `<figcaption>${renderInlines(caption)}</figcaption>` : ''
  return `<figure><img src="${escapeText(src)}" alt="${escapeText(alt)}"${size}>${words}</figure>`
}

function renderCell({ isHeader, inlines }: { isHeader: boolean; inlines: Inline[] }): string {
  const tag = isHeader ? 'th' : 'td'
  return `<${tag}>${renderInlines(inlines)}</${tag}>`
}

function renderInlines(inlines: readonly Inline[]): string {
  return inlines.map(renderInline).join('')
}

function renderInline(inline: Inline): string {
  if (inline.kind === 'text') return escapeText(inline.text)
  if (inline.kind === 'line-break') return '<br>'
  const children = renderInlines(inline.children)
  if (inline.kind === 'link') return `<a href="${escapeText(inline.href)}">${children}</a>`
  return `<${inlineTags[inline.kind]}>${children}</${inlineTags[inline.kind]}>`
}

function escapeText(text: string): string {
  return text
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/"/g, '&quot;')
    .replace(/'/g, '&#39;')
}
