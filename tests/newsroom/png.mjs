import { deflateSync } from 'node:zlib'
import { seeded } from './seeded.mjs'

/** Node 20 before 20.15 has no zlib.crc32. */
const crcTable = Uint32Array.from({ length: 256 }, (_, byte) => {
  let value = byte
  for (let bit = 0; bit < 8; bit++) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1
  return value
})
export const crc32 = (bytes) => {
  let value = 0xffffffff
  for (const byte of bytes) value = crcTable[(value ^ byte) & 255] ^ (value >>> 8)
  return (value ^ 0xffffffff) >>> 0
}

function chunk(name, data) {
  const bytes = Buffer.concat([Buffer.from(name, 'latin1'), data])
  const length = Buffer.alloc(4)
  length.writeUInt32BE(data.length)
  const sum = Buffer.alloc(4)
  sum.writeUInt32BE(crc32(bytes))
  return Buffer.concat([length, bytes, sum])
}

const mix = (from, to, share) => from.map((value, index) => Math.round(value + (to[index] - value) * share))

/** Sixteen colours: eight of the sky, six of the hills, sun and haze. */
function palette(random) {
  const hue = () => [40 + random() * 180, 60 + random() * 150, 70 + random() * 160]
  const [zenith, horizon, near, far] = [
    hue(),
    [215 + random() * 40, 190 + random() * 50, 160 + random() * 60],
    hue(),
    hue(),
  ]
  const sky = Array.from({ length: 8 }, (_, index) => mix(zenith, horizon, index / 7))
  const hills = Array.from({ length: 6 }, (_, index) =>
    mix(
      far,
      near.map((value) => value * 0.45),
      index / 5,
    ),
  )
  return [...sky, ...hills, [255, 236, 190], [245, 245, 240]]
}

/** Which palette colour each pixel of a made-up landscape has. */
function landscape(width, height, random) {
  const pixels = Buffer.alloc(width * height)
  const sun = {
    x: width * (0.15 + random() * 0.7),
    y: height * (0.15 + random() * 0.25),
    r: height * (0.05 + random() * 0.07),
  }
  const waves = Array.from({ length: 6 }, (_, index) => ({
    base: height * (0.42 + index * 0.1),
    high: height * (0.03 + random() * 0.07),
    long: (2 + random() * 5) / width,
    shift: random() * 9,
  }))
  for (let x = 0; x < width; x++) {
    const tops = waves.map(
      ({ base, high, long, shift }) =>
        base + high * (Math.sin(x * long * 3 + shift) + Math.sin(x * long * 8 + shift * 2) / 3),
    )
    for (let y = 0; y < height; y++) {
      const hill = tops.findLastIndex((top) => y > top)
      const isSun = (x - sun.x) ** 2 + (y - sun.y) ** 2 < sun.r ** 2
      const grain = random() < 0.03 ? 1 : 0
      pixels[y * width + x] =
        hill >= 0
          ? 8 + Math.max(0, hill - grain)
          : isSun
            ? 14
            : Math.min(7, Math.floor((y / height) * 12) + grain)
    }
  }
  return pixels
}

/** A picture of a landscape that does not exist; other bytes for another seed. @returns {Buffer} */
export function png(seed, width = 640, height = 360) {
  const random = seeded(`png ${seed}`)
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  header.set([8, 3, 0, 0, 0], 8)
  const colours = Buffer.from(
    palette(random)
      .flat()
      .map((value) => Math.max(0, Math.min(255, Math.round(value)))),
  )
  const pixels = landscape(width, height, random)
  const rows = Array.from({ length: height }, (_, y) =>
    Buffer.concat([Buffer.from([0]), pixels.subarray(y * width, (y + 1) * width)]),
  )
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', header),
    chunk('PLTE', colours),
    chunk('tEXt', Buffer.from(`Comment\0${encodeURIComponent(seed)}`, 'latin1')),
    chunk('IDAT', deflateSync(Buffer.concat(rows), { level: 6 })),
    chunk('IEND', Buffer.alloc(0)),
  ])
}
