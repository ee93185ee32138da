import { encode } from 'uqr'

/** Free modules around the code (ISO/IEC 18004). */
const BORDER = 4

/** A web address as a QR code, black on white whatever the page looks like: rows of one line, one module thick. */
export const QrCode = ({
  url,
  label,
  className = '',
}: {
  url: string
  label: string
  className?: string
}) => {
  const { size, data } = encode(url, { border: BORDER, ecc: 'M' })
  return (
    <svg
      role="img"
      aria-label={label}
      viewBox={`0 0 ${size} ${size}`}
      shapeRendering="crispEdges"
      className={`qr-code ${className}`}
    >
      <path d={data.map(lineOf).join('')} />
    </svg>
  )
}

/** The dark modules of a row as strokes, with moves between them. */
const lineOf = (row: boolean[], y: number): string => {
  let line = ''
  let at = 0
  for (let x = 0; x < row.length; x += 1) {
    if (!row[x]) continue
    const begin = x
    while (row[x + 1]) x += 1
    line += `${line === '' ? `M${begin} ${y}.5` : `m${begin - at} 0`}h${x + 1 - begin}`
    at = x + 1
  }
  return line
}
