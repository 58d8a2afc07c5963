/**
 * Whether a host (as `hostOf` names it) is the reader's own machine or network: localhost, a name without a dot or under
 * .local, .lan, .internal, .home.arpa, a loopback, link-local or private address (RFC 1918, 6890, 4193).
 */
export function isPrivateHost(host: string): boolean {
  const name = host.replace(/:\d+$/, '').toLowerCase()
  if (name.startsWith('[')) return /^\[(?:::1?\]|f[cd]|fe[89ab])/.test(name)
  const parts = name.split('.')
  if (parts.length === 4 && parts.every((part) => /^\d+$/.test(part))) {
    const [first, second] = [Number(parts[0]), Number(parts[1])]
    return (
      [0, 10, 127].includes(first) ||
      (first === 169 && second === 254) ||
      (first === 172 && second >= 16 && second < 32) ||
      (first === 192 && second === 168)
    )
  }
  return parts.length === 1 || /\.(?:localhost|local|lan|internal|home\.arpa)$/.test(name)
}
