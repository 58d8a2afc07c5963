import { isBlocks } from '../../article/is-blocks'
import type { Article } from '../../model/article'
import type { ReadMark, SavedEntry } from '../../model/backup'
import type { Folder } from '../../model/folder'
import type { Settings } from '../../model/settings'
import type { Feed, Source } from '../../model/source'

type Fields = Record<string, unknown>

const isText = (value: unknown): value is string => typeof value === 'string'
const isNumber = (value: unknown): value is number => typeof value === 'number' && Number.isFinite(value)
const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
const isWeb = (value: unknown): boolean => isText(value) && /^https?:\/\//i.test(value) && URL.canParse(value)
/** Of one host and what is beneath it, as every site that Broadside asks for. */
const isSite = (value: unknown): boolean => isText(value) && /^\*:\/\/(?:\*\.)?[^/*\s]+\/\*$/.test(value)
const areTexts = (value: unknown): boolean => Array.isArray(value) && value.every(isText)
const areSites = (value: unknown): boolean => Array.isArray(value) && value.every(isSite)

/** Each field that is set fits. What is not named here is taken as it is: the seal says that Broadside wrote it. */
const fits = (fields: Fields, shape: Record<string, (value: unknown) => boolean>): boolean =>
  Object.entries(shape).every(([name, isRight]) => fields[name] === undefined || isRight(fields[name]))
const has = (fields: Fields, ...names: string[]): boolean => names.every((name) => fields[name] !== undefined)

export const isSource = (value: unknown): value is Source =>
  isFields(value) &&
  has(value, 'id', 'title', 'site', 'followedAt', 'missingSites') &&
  fits(value, {
    ...{ id: isText, title: isText, homeUrl: isWeb, site: isSite, language: isText },
    ...{ followedAt: isNumber, pendingAddress: isWeb, furtherSites: areSites, missingSites: areSites },
    ...{ folderIds: areTexts, checkEveryMs: isNumber, rank: isText },
  })

export const isFeed = (value: unknown): value is Feed =>
  isFields(value) &&
  has(value, 'id', 'sourceId', 'url', 'format', 'title', 'checks') &&
  fits(value, {
    id: isText,
    sourceId: isText,
    url: isWeb,
    format: isText,
    title: isText,
    checks: Array.isArray,
  })

export const isFolder = (value: unknown): value is Folder =>
  isFields(value) &&
  has(value, 'id', 'name', 'position') &&
  fits(value, { id: isText, name: isText, parentId: isText, position: isNumber })

export const isSettings = (value: unknown): value is Settings => isFields(value)

export const isSaved = (value: unknown): value is SavedEntry =>
  isFields(value) &&
  isNumber(value.savedAt) &&
  isFields(value.entry) &&
  has(value.entry, 'id', 'storyId', 'title', 'authors', 'seenAt', 'sortAt') &&
  fits(value.entry, {
    ...{ id: isText, storyId: isText, feedId: isText, sourceId: isText, url: isWeb, title: isText },
    ...{ summary: isText, authors: areTexts, publishedAt: isNumber, updatedAt: isNumber, seenAt: isNumber },
    ...{ sortAt: isNumber, language: isText, direction: isText, image: isWeb },
  })

export const isReadMarks = (value: unknown): value is ReadMark[] =>
  Array.isArray(value) &&
  value.every((one) => Array.isArray(one) && one.length === 2 && isText(one[0]) && isNumber(one[1]))

const isFailure = (value: unknown): boolean => isFields(value) && isText(value.kind)

export const isArticle = (value: unknown): value is Article =>
  isFields(value) &&
  value.state === 'here' &&
  has(value, 'entryId', 'origin', 'keptAt', 'authors', 'blocks', 'wordCount', 'missingPictures') &&
  fits(value, {
    ...{ entryId: isText, origin: isText, keptAt: isNumber, title: isText, authors: areTexts },
    ...{ publishedAt: isNumber, language: isText, direction: isText, site: isText, description: isText },
    ...{ blocks: (blocks) => isBlocks(blocks), wordCount: isNumber, pageFailure: isFailure },
    missingPictures: (missing) =>
      Array.isArray(missing) &&
      missing.every((one) => isFields(one) && isText(one.src) && isFailure(one.failure)),
  })

export const isPicture = (
  value: unknown,
): value is { entryId: string; src: string; type: string; base64: string } =>
  isFields(value) &&
  isText(value.entryId) &&
  isWeb(value.src) &&
  isText(value.type) &&
  isText(value.base64) &&
  /^[A-Za-z0-9+/]*={0,2}$/.test(value.base64)
