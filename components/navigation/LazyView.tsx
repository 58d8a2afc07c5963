import type { ComponentType } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import type { Failure } from '../../utils/model/failure'
import type { RecoveryStatus } from '../../utils/model/status'
import { useReady } from '../hooks/use-ready'
import type { Route } from './route'

/** Views that the first headline does not wait for. */
const views = {
  all: async () => (await import('../edition/AllStories')).AllStories,
  article: async () => (await import('../article/ArticleView')).ArticleView,
  headline: async () => (await import('../headline/HeadlineView')).HeadlineView,
  saved: async () => (await import('../saved/SavedView')).SavedView,
  sources: async () => (await import('../sources/SourcesView')).SourcesView,
  source: async () => (await import('../sources/SourceView')).SourceView,
  folders: async () => (await import('../folders/FoldersView')).FoldersView,
  catalogue: async () => (await import('../catalogue/CatalogueView')).CatalogueView,
  import: async () => (await import('../opml/ImportView')).ImportView,
  add: async () => (await import('../sources/AddView')).AddView,
  settings: async () => (await import('../settings/SettingsView')).SettingsView,
  requests: async () => (await import('../requests/RequestsView')).RequestsView,
  keys: async () => (await import('./KeysDialog')).KeysDialog,
  recovery: async () => (await import('../recovery/RecoveryView')).RecoveryView,
}

interface Props {
  name: keyof typeof views
  route?: Route
  status?: RecoveryStatus
  failure?: Failure
  close?(): void
}

type View = ComponentType<Record<string, unknown>>

const loaded = new Map<string, View>()

export function LazyView({ name, route, ...rest }: Props) {
  const [, setLoaded] = useState('')
  useEffect(() => {
    if (loaded.has(name)) return
    void views[name]().then((view) => {
      loaded.set(name, view as View)
      setLoaded(name)
    })
  }, [name])
  const Shown = loaded.get(name)
  useReady(Shown !== undefined)
  if (!Shown) return null
  return <Shown key={JSON.stringify(route)} {...route} {...rest} />
}
