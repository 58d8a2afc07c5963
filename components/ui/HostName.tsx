/** A host's name, which breaks before a dot where it has to. */
export function HostName({ host }: { host: string }) {
  return host.split('.').map((part, at) =>
    at === 0 ? (
      part
    ) : (
      <>
        <wbr />.{part}
      </>
    ),
  )
}
