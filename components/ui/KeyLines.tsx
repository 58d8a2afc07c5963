import './KeyLines.css'
import './MenuItems.css'

export interface KeyLine {
  /** Each a key, or several pressed together. */
  keys: readonly (readonly string[])[]
  does: string
}

/** Keys and what each does, under a name. */
export function KeyLines({
  title,
  lines,
  level = 3,
}: {
  title: string
  lines: readonly KeyLine[]
  level?: 2 | 3
}) {
  const Heading = level === 2 ? 'h2' : 'h3'
  return (
    <section>
      <Heading>{title}</Heading>
      <dl>
        {lines.map(({ keys, does }) => (
          <div key={does} class="keys__line">
            <dt>
              {keys.map((together) => (
                <span key={together.join('')} class="keys__together">
                  {together.map((key) => (
                    <kbd key={key} class="keycap">
                      {key}
                    </kbd>
                  ))}
                </span>
              ))}
            </dt>
            <dd>{does}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
