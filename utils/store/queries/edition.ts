import type { Edition } from '../../model/edition'
import { defineQuery } from '../query'

/** An edition, all that a front page paints; undefined before the seed. The popup's only read. */
export const editionQuery = defineQuery(['editions'], (read, id: Edition['id']) =>
  read.objectStore('editions').get(id),
)
