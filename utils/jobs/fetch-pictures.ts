import type { Article, Block, Picture } from '../model/article'
import type { Failure } from '../model/failure'
import type { EntryId } from '../model/ids'
import { failed, ok, type Result } from '../model/result'
import { fetchImage } from '../net/fetch-image'
import { hostOf } from '../url/host-of'
import { inParallel } from './in-parallel'
import { type JobContext, netOf } from './job-context'

const mostPictures = 30

/** Fetches the pictures that an article's figures name; those that could not be had, with the reason. */
export async function fetchPictures(
  context: JobContext,
  entryId: EntryId,
  blocks: readonly Block[],
): Promise<{ pictures: Picture[]; missingPictures: Article['missingPictures'] }> {
  const pictures: Picture[] = []
  const missingPictures: Article['missingPictures'] = []
  const addresses = [...new Set(picturesIn(blocks))].slice(0, mostPictures)
  await inParallel(addresses, { width: 2 }, async (src) => {
    const picture = await fetchPicture(context, src)
    if (picture.isOk) pictures.push({ entryId, src, ...picture.value })
    else missingPictures.push({ src, failure: picture.failure })
  })
  return { pictures, missingPictures }
}

async function fetchPicture(
  context: JobContext,
  src: string,
): Promise<Result<Pick<Picture, 'type' | 'bytes'>>> {
  if (!(await context.isAllowed(src))) return failed({ kind: 'not-allowed', host: hostOf(src) })
  const image = await fetchImage(src, netOf(context))
  if (!image.isOk) return failed(image.failure satisfies Failure)
  const { type, bytes } = image.value
  return ok({ type, bytes: new Blob([bytes], { type }) })
}

function picturesIn(blocks: readonly Block[]): string[] {
  return blocks.flatMap((block) => {
    if (block.kind === 'figure') return [block.src]
    if (block.kind === 'quote') return picturesIn(block.blocks)
    if (block.kind === 'list') return block.items.flatMap(picturesIn)
    return []
  })
}
