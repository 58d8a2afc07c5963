/** One request that Broadside made, for the page of what left this device. */
export interface NetRequest {
  /** When it was sent. */
  at: number
  host: string
  purpose: 'feed' | 'page' | 'picture'
  /** Left out where no answer came. */
  status?: number
  /** Bytes of the body as read, unpacked; headers are not counted. */
  received: number
  /** Bytes that a 304 spared: the body of the last whole answer. */
  saved?: number
  /** From the first byte sent to the last one read, in milliseconds. */
  tookMs: number
}

/** Requests that were written down together. */
export interface RequestBatch {
  /** Given by the store. */
  id?: number
  /** Of the newest of them. */
  at: number
  requests: NetRequest[]
}
