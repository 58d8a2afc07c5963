import { useEffect, useState } from 'preact/hooks'
import { t } from '../../utils/browser/messages'
import type { Article, Block, Picture } from '../../utils/model/article'
import { wordsOf } from '../ui/failure-words'
import { Inlines } from './Inlines'
import './ArticleBody.css'

interface Props {
  article: Article
  pictures: readonly Picture[]
}

/** An article's blocks. Pictures are shown from this device or not at all. */
export function ArticleBody({ article, pictures }: Props) {
  const addresses = useObjectUrls(pictures)
  const missing = new Map(article.missingPictures.map(({ src, failure }) => [src, wordsOf(failure).title]))
  return (
    <div class="prose" lang={article.language} dir={article.direction}>
      <Blocks blocks={article.blocks} addresses={addresses} missing={missing} />
    </div>
  )
}

interface BlocksProps {
  blocks: readonly Block[]
  addresses: ReadonlyMap<string, string>
  missing: ReadonlyMap<string, string>
}

function Blocks({ blocks, ...kept }: BlocksProps) {
  return (
    <>
      {blocks.map((block, index) => (
        <OneBlock key={index} block={block} {...kept} />
      ))}
    </>
  )
}

function OneBlock({ block, ...kept }: Omit<BlocksProps, 'blocks'> & { block: Block }) {
  switch (block.kind) {
    case 'paragraph':
      return (
        <p>
          <Inlines inlines={block.inlines} />
        </p>
      )
    case 'heading': {
      const Heading = `h${block.level}` as 'h2' | 'h3' | 'h4'
      return (
        <Heading>
          <Inlines inlines={block.inlines} />
        </Heading>
      )
    }
    case 'list': {
      const List = block.isOrdered ? 'ol' : 'ul'
      return (
        <List class="prose__list">
          {block.items.map((item, index) => (
            <li key={index}>
              <Blocks blocks={item} {...kept} />
            </li>
          ))}
        </List>
      )
    }
    case 'quote':
      return (
        <blockquote class="prose__quote">
          <Blocks blocks={block.blocks} {...kept} />
        </blockquote>
      )
    case 'code':
      return (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, so the keyboard must reach it
        <pre class="prose__code" tabIndex={0}>
          <code>{block.text}</code>
        </pre>
      )
    case 'embed':
      return (
        <p>
          <a href={block.href} target="_blank" rel="noreferrer">
            {block.title}
          </a>
        </p>
      )
    case 'figure':
      return <Figure block={block} {...kept} />
    case 'table':
      return <Table rows={block.rows} />
  }
}

type FigureBlock = Extract<Block, { kind: 'figure' }>

function Figure({ block, addresses, missing }: Omit<BlocksProps, 'blocks'> & { block: FigureBlock }) {
  const address = addresses.get(block.src)
  const why = missing.get(block.src)
  if (!address && !why && block.caption.length === 0) return null
  return (
    <figure class="prose__figure">
      {address && <img src={address} alt={block.alt} data-src={block.src} />}
      {(block.caption.length > 0 || why) && (
        <figcaption>
          <Inlines inlines={block.caption} /> {!address && why && t('article.pictureMissing', [why])}
        </figcaption>
      )}
    </figure>
  )
}

function Table({ rows }: { rows: Extract<Block, { kind: 'table' }>['rows'] }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, so the keyboard must reach it
    <section class="prose__table" tabIndex={0} aria-label={t('article.table')}>
      <table>
        <tbody>
          {rows.map((row, index) => (
            <tr key={index}>
              {row.map((cell, at) => {
                const Cell = cell.isHeader ? 'th' : 'td'
                return (
                  <Cell key={at}>
                    <Inlines inlines={cell.inlines} />
                  </Cell>
                )
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

/** Addresses of the kept pictures, by their publisher's; taken back when the article leaves the screen. */
function useObjectUrls(pictures: readonly Picture[]): ReadonlyMap<string, string> {
  const [addresses, setAddresses] = useState<ReadonlyMap<string, string>>(new Map())
  const key = pictures.map((picture) => `${picture.src} ${picture.bytes.size}`).join('\n')
  useEffect(() => {
    const made = new Map(pictures.map(({ src, bytes }) => [src, URL.createObjectURL(bytes)]))
    setAddresses(made)
    return () => {
      for (const address of made.values()) URL.revokeObjectURL(address)
    }
  }, [key])
  return addresses
}
