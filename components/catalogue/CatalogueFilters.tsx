import { t } from '../../utils/browser/messages'
import { Chip } from '../ui/Chip'
import { SearchField } from '../ui/SearchField'
import { Select } from '../ui/Select'
import { catalogue, type Topic, topics } from './catalogue'
import type { Names, Wanted } from './find-sources'

interface Props {
  wanted: Wanted
  want(wanted: Wanted): void
  names: Names
  chosenCount: number
  isChosenOnly: boolean
  showChosenOnly(isOn: boolean): void
}

/** What narrows the catalogue: words, a country, a language, topics; or what is chosen alone. */
export function CatalogueFilters(props: Props) {
  const { wanted, names, chosenCount, isChosenOnly, showChosenOnly } = props
  const want = (changes: Partial<Wanted>) => {
    showChosenOnly(false)
    props.want({ ...wanted, ...changes })
  }
  const toggle = (topic: Topic) => {
    const next = new Set(wanted.topics)
    if (!next.delete(topic)) next.add(topic)
    want({ topics: next })
  }
  return (
    <search class="pad catalogue-filters">
      <SearchField
        isLarge
        label={t('catalogue.search')}
        placeholder={t('catalogue.searchCount', [String(catalogue.length)])}
        value={wanted.text}
        change={(text) => want({ text })}
      />
      <div class="chips">
        <Select
          name={t('catalogue.country')}
          options={[{ value: '', label: t('catalogue.anyCountry') }, ...named('country', names.country)]}
          value={wanted.country}
          choose={(country) => want({ country })}
        />
        <Select
          name={t('catalogue.language')}
          options={[{ value: '', label: t('catalogue.anyLanguage') }, ...named('language', names.language)]}
          value={wanted.language}
          choose={(language) => want({ language })}
        />
        {chosenCount > 0 && (
          <Chip
            label={t('catalogue.chosen', [String(chosenCount)])}
            isOn={isChosenOnly}
            press={() => showChosenOnly(!isChosenOnly)}
          />
        )}
      </div>
      <fieldset class="chips">
        <legend class="visually-hidden">{t('catalogue.topics')}</legend>
        {Object.values(topics).map((topic) => (
          <Chip
            key={topic}
            label={names.topic(topic)}
            isOn={wanted.topics.has(topic)}
            press={() => toggle(topic)}
          />
        ))}
      </fieldset>
    </search>
  )
}

/** Every language or country of the catalogue, by its name. */
function named(field: 'country' | 'language', nameOf: (code: string) => string) {
  const codes = [...new Set(catalogue.map((source) => source[field]))]
  return codes
    .map((value) => ({ value, label: nameOf(value) }))
    .sort((one, other) => one.label.localeCompare(other.label))
}
