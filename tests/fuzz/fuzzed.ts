// What the fuzzer runs, in one script.
export { readRows } from '../bench/feed/engine'
export { wrongAddresses } from './wrong-addresses'
