import { createContext } from 'preact'
import { useContext } from 'preact/hooks'

/** Shows the list of keys. */
export const KeysContext = createContext<() => void>(() => {})

export const useKeysDialog = () => useContext(KeysContext)
