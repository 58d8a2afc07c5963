import { render } from 'preact'
import '../../assets/styles/tokens.css'
import '../../assets/styles/base.css'
import { recallAppearance } from '../../components/hooks/use-appearance'
import { Popup } from '../../components/popup/Popup'
import { firstEdition } from '../../utils/store/first-edition'

// The panel has this script in the file that it shares with the popup.
if (document.documentElement.classList.contains('popup-page')) {
  recallAppearance()
  // One read, then the first paint with it: no worker, no network, nothing that is not shown.
  void firstEdition().then((first) => {
    render(<Popup first={first} />, document.getElementById('root')!)
  })
}
