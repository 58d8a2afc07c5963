import { createContext } from 'preact'
import { useContext } from 'preact/hooks'
import type { Route } from '../navigation/route'

export interface Navigation {
  route: Route
  /** Shows a view; the way back leads here. */
  go(route: Route): void
  /** Leads to the view before, or to the front page; focus goes to the row that was left. */
  back(): void
}

export const NavigationContext = createContext<Navigation>({
  route: { view: 'front' },
  go() {},
  back() {},
})

export function useNavigation(): Navigation {
  return useContext(NavigationContext)
}
