/** A value as text, with what tells whether it is still what was written. */
export interface Sealed {
  at: number
  /** SHA-256 of the text, in hexadecimal. */
  seal: string
  text: string
}

export async function seal(value: unknown, at: number): Promise<Sealed> {
  const text = JSON.stringify(value)
  return { at, seal: await sealOf(text), text }
}

/** The value; undefined where its text does not fit its seal. */
export async function unseal<Value>({ seal, text }: Sealed): Promise<Value | undefined> {
  return typeof text === 'string' && (await sealOf(text)) === seal ? (JSON.parse(text) as Value) : undefined
}

/** SHA-256 of a text, in hexadecimal. */
export async function sealOf(text: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text))
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('')
}
