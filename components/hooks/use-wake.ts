import { useEffect } from 'preact/hooks'
import { send } from '../../utils/commands/send'

/** Wakes the worker where there is no edition yet: it seeds the bundled one and rings. */
export function useWake(isEmpty: boolean): void {
  useEffect(() => {
    if (isEmpty) void send('wake', {})
  }, [isEmpty])
}
