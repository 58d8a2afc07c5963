/** Minutes east of UTC of the zone names that feeds use; the military letters of RFC 822 but Z are UTC (RFC 2822, 4.3). */
const offsets: Record<string, number> = {
  ut: 0,
  utc: 0,
  gmt: 0,
  z: 0,
  wet: 0,
  west: 60,
  bst: 60,
  ist: 330,
  cet: 60,
  met: 60,
  mez: 60,
  cest: 120,
  mest: 120,
  mesz: 120,
  eet: 120,
  sast: 120,
  eest: 180,
  msk: 180,
  msd: 240,
  pkt: 300,
  ict: 420,
  wib: 420,
  sgt: 480,
  hkt: 480,
  awst: 480,
  jst: 540,
  kst: 540,
  acst: 570,
  acdt: 630,
  aest: 600,
  aedt: 660,
  nzst: 720,
  nzdt: 780,
  nst: -210,
  ndt: -150,
  ast: -240,
  adt: -180,
  brt: -180,
  art: -180,
  est: -300,
  edt: -240,
  et: -300,
  cst: -360,
  cdt: -300,
  ct: -360,
  mst: -420,
  mdt: -360,
  mt: -420,
  pst: -480,
  pdt: -420,
  pt: -480,
  akst: -540,
  akdt: -480,
  hst: -600,
}

const numeric = /^(?:gmt|utc|ut|z)?\s*([+\-−])(\d{1,2})(?::?(\d{2}))?$/

/** Minutes east of UTC of `+0530`, `+05:30`, `-7`, `GMT+2`, `EST`, `a`…; undefined for what is no zone. */
export function zoneOffset(zone: string): number | undefined {
  const text = zone.toLowerCase()
  const [, sign, hours, minutes] = numeric.exec(text) ?? []
  if (sign && hours) {
    const total = Number(hours) * 60 + Number(minutes ?? 0)
    return total > 18 * 60 ? undefined : sign === '+' ? total : -total
  }
  if (Object.hasOwn(offsets, text)) return offsets[text]
  return /^[a-ik-z]$/.test(text) ? 0 : undefined
}
