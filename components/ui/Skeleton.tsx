import './Skeleton.css'

const lines = ['96%', '84%', '58%']

/** Where a sheet is about to be; still with reduced motion. */
export function Skeleton() {
  return (
    <div class="skeleton" aria-hidden="true">
      <div class="lead">
        <div class="lead__head">
          {lines.map((width) => (
            <span key={width} class="sk" style={{ inlineSize: width }} />
          ))}
        </div>
      </div>
      {['90%', '70%', '80%', '60%'].map((width) => (
        <div key={width} class="story">
          <div class="story__head">
            <span class="sk" style={{ inlineSize: width }} />
            <span class="sk" style={{ inlineSize: '44%' }} />
          </div>
        </div>
      ))}
    </div>
  )
}
