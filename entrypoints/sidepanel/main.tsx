import { render } from 'preact'
import '../../assets/styles/tokens.css'
import '../../assets/styles/base.css'
import { recallAppearance } from '../../components/hooks/use-appearance'
import { Panel } from '../../components/navigation/Panel'
import { firstEdition } from '../../utils/store/first-edition'

recallAppearance()
// One read, then the first paint with it.
void firstEdition().then((edition) => {
  render(<Panel first={edition.isOk ? edition.value : undefined} />, document.getElementById('root')!)
})
