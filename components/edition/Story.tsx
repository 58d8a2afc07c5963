import { RowActions } from './RowActions'
import { StoryItem, type StoryProps } from './StoryItem'

/** One story of a list in the panel, with what can be done with it there. */
export function Story({ hasActions, ...rest }: StoryProps & { hasActions?: boolean }) {
  return <StoryItem {...rest}>{hasActions && <RowActions row={rest.row} />}</StoryItem>
}
