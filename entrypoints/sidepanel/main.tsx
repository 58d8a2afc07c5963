import { render } from 'preact'
import '../../assets/styles/tokens.css'
import '../../assets/styles/base.css'
import '../../assets/styles/views.css'
import { recallAppearance } from '../../components/hooks/use-appearance'
import { Panel } from '../../components/navigation/Panel'
import { editionQuery } from '../../utils/store/queries/edition'
import { ask } from '../../utils/store/query'

recallAppearance()
// One read, then the first paint with it.
void ask(editionQuery, 'current').then((edition) => {
  render(<Panel first={edition.isOk ? edition.value : undefined} />, document.getElementById('root')!)
})
