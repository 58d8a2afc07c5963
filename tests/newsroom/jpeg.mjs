import { seeded } from './seeded.mjs'

/** Lengths and values of the usual table for DC differences (JPEG, annex K). */
const dcCounts = [0, 1, 5, 1, 1, 1, 1, 1, 1, 0, 0, 0, 0, 0, 0, 0]
const dcCodes = [
  [0b00, 2],
  [0b010, 3],
  [0b011, 3],
  [0b100, 3],
  [0b101, 3],
  [0b110, 3],
  [0b1110, 4],
  [0b11110, 5],
  [0b111110, 6],
  [0b1111110, 7],
  [0b11111110, 8],
  [0b111111110, 9],
]

const segment = (marker, bytes) => {
  const length = bytes.length + 2
  return Buffer.from([0xff, marker, length >> 8, length & 255, ...bytes])
}

/** Writes bits, most significant first, with a zero after each 0xff. */
function bitWriter() {
  const bytes = []
  let held = 0
  let count = 0
  const put = (value, length) => {
    for (let bit = length - 1; bit >= 0; bit--) {
      held = (held << 1) | ((value >> bit) & 1)
      if (++count < 8) continue
      bytes.push(held)
      if (held === 0xff) bytes.push(0)
      held = 0
      count = 0
    }
  }
  const end = () => {
    while (count) put(1, 1)
    return Buffer.from(bytes)
  }
  return { put, end }
}

/** A baseline JPEG, a mosaic of 8 × 8 squares: each block has a mean and nothing else. @returns {Buffer} */
export function jpeg(seed, width = 1280, height = 720) {
  const random = seeded(`jpeg ${seed}`)
  const [phase, slope, blue, red] = [
    random() * 6,
    1 + random() * 4,
    60 * (random() - 0.5),
    60 * (random() - 0.5),
  ]
  const bits = bitWriter()
  const last = [0, 0, 0]
  const block = (component, mean) => {
    const value = Math.max(-127, Math.min(127, Math.round(mean)))
    const difference = value - last[component]
    last[component] = value
    const size = difference ? 32 - Math.clz32(Math.abs(difference)) : 0
    bits.put(...dcCodes[size])
    if (size) bits.put(difference > 0 ? difference : difference + 2 ** size - 1, size)
    bits.put(0, 1)
  }
  for (let y = 0; y < height / 8; y++)
    for (let x = 0; x < width / 8; x++) {
      const hill = y > height / 16 + 9 * Math.sin(x / 23 + phase) + 4 * Math.sin((x * slope) / 17)
      block(0, (hill ? -70 + y / 2 : 70 - y / 2) + random() * 14)
      block(1, hill ? -blue : blue)
      block(2, hill ? -red : red)
    }
  const quantum = Array.from({ length: 64 }, () => 8)
  const size = [height >> 8, height & 255, width >> 8, width & 255]
  return Buffer.concat([
    Buffer.from([0xff, 0xd8]),
    segment(0xe0, [0x4a, 0x46, 0x49, 0x46, 0, 1, 1, 0, 0, 1, 0, 1, 0, 0]),
    segment(0xfe, [...Buffer.from(encodeURIComponent(seed), 'latin1')]),
    segment(0xdb, [0, ...quantum]),
    segment(0xc0, [8, ...size, 3, 1, 0x11, 0, 2, 0x11, 0, 3, 0x11, 0]),
    segment(0xc4, [0x00, ...dcCounts, 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11]),
    // The only AC code says that the block ends; its one bit is 0.
    segment(0xc4, [0x10, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0]),
    segment(0xda, [3, 1, 0, 2, 0, 3, 0, 0, 63, 0]),
    bits.end(),
    Buffer.from([0xff, 0xd9]),
  ])
}
