import type { ComponentChildren } from 'preact'
import type { Edition } from '../../utils/model/edition'
import { Masthead, Tabs } from '../edition/Masthead'
import { useNavigation } from '../hooks/use-navigation'

/** A view that has a tab: under the wordmark and the tabs. */
export function UnderMasthead({ edition, children }: { edition?: Edition; children: ComponentChildren }) {
  const { route } = useNavigation()
  return (
    <>
      <Masthead edition={edition} />
      <Tabs route={route} />
      <main>{children}</main>
    </>
  )
}
