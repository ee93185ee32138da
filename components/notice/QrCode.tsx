import { encode } from 'uqr'

/** Free modules around the code (ISO/IEC 18004 wants four). */
const BORDER = 4

/** A web address as a QR code, black on white whatever the page looks like. It is drawn as rows of one path. */
export const QrCode = ({ url, label, className }: { url: string; label: string; className?: string }) => {
  const { size, data } = encode(url, { border: BORDER, ecc: 'M' })
  return (
    <svg
      role="img"
      aria-label={label}
      viewBox={`0 0 ${size} ${size}`}
      shapeRendering="crispEdges"
      className={`qr-code ${className ?? ''}`}
    >
      <path d={data.map(pathOfRow).join('')} />
    </svg>
  )
}

/** Runs of dark modules, each a rectangle of height one. */
const pathOfRow = (row: boolean[], y: number): string => {
  const runs: string[] = []
  for (let x = 0; x < row.length; x += 1) {
    if (!row[x]) continue
    const begin = x
    while (row[x + 1]) x += 1
    const length = x - begin + 1
    runs.push(`M${begin} ${y}h${length}v1h-${length}z`)
  }
  return runs.join('')
}
