import type { Failure } from './failure'

/** What came of something that may fail in an expected way. An exception is a bug, a failure is data. */
export type Result<Value> = { isOk: true; value: Value } | { isOk: false; failure: Failure }

export const ok = <Value>(value: Value): Result<Value> => ({ isOk: true, value })

export const failed = (failure: Failure): { isOk: false; failure: Failure } => ({ isOk: false, failure })
