import { join } from 'node:path'
import sharp from 'sharp'

/** What networks show of a link: 1.91 to 1, in pixels. */
export const CARD = { width: 1200, height: 630 } as const

/** Brought along: a server has no Chinese fonts of its own. Found by folder, since a bundle moves this module. */
const FONT_FILE = join('node_modules', '@embedpdf', 'fonts-sc', 'fonts', 'NotoSansHans-Medium.otf')
const FONT = 'Noto Sans S Chinese Medium'

const MARGIN = 80
const PAPER = '#ffffff'
const INK = '#1a1f26'
const SOFT = '#5a6472'
const BRAND = '#16407a'

/**
 * The image that stands for a notice where its link is shared: its title, and whose it is. The same words give the same
 * bytes, on any system.
 * @returns PNG of `CARD`'s size
 */
export const drawTitleCard = async ({ title, site, note }: Words): Promise<Buffer> => {
  const [name, words, below] = await Promise.all([
    write(site, { size: 36, lines: 1, colour: BRAND }),
    write(title, { size: 60, lines: 4, colour: INK }),
    write(note, { size: 30, lines: 1, colour: SOFT }),
  ])
  const bar = { create: { width: CARD.width, height: 20, channels: 3 as const, background: BRAND } }
  return sharp({ create: { ...CARD, channels: 3, background: PAPER } })
    .composite([
      { input: bar, left: 0, top: 0 },
      { input: name, left: MARGIN, top: 84 },
      { input: words, left: MARGIN, top: 180 },
      { input: below, left: MARGIN, top: CARD.height - 92 },
    ])
    .png({ palette: true, colours: 32, effort: 4 })
    .toBuffer()
}

interface Words {
  title: string
  site: string
  note: string
}

interface Look {
  /** Pixels. */
  size: number
  lines: number
  colour: string
}

const WIDTH = CARD.width - 2 * MARGIN

/** As much of a text as the lines hold, nearly so: a Latin character takes about half of a Chinese one. */
const shortened = (text: string, { size, lines }: Look): string => {
  const most = Math.floor(WIDTH / size) * lines - 2
  let used = 0
  let kept = ''
  for (const character of text) {
    used += character < '\u0250' ? 0.6 : 1
    if (used > most) return `${kept.trimEnd()}…`
    kept += character
  }
  return kept
}

/** Text as an image, cut off below its last line. */
const write = async (text: string, look: Look): Promise<Buffer> => {
  const { size, lines, colour } = look
  const { data, info } = await sharp({
    text: {
      text: `<span foreground="${colour}">${asMarkup(shortened(text, look))}</span>`,
      font: `${FONT} ${size}`,
      fontfile: FONT_FILE,
      width: WIDTH,
      wrap: 'word-char',
      rgba: true,
      spacing: Math.round(size * 0.3),
    },
  })
    .png()
    .toBuffer({ resolveWithObject: true })
  const most = Math.ceil(size * 1.5 * lines)
  if (info.height <= most) return data
  return sharp(data).extract({ left: 0, top: 0, width: info.width, height: most }).toBuffer()
}

/** Pango refuses to draw nothing. */
const NOTHING = '·'

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' }

/** Text for Pango, which takes no control characters. */
const asMarkup = (text: string): string =>
  text
    .replace(/[\p{Cc}\p{Cs}\ufffe\uffff]/gu, ' ')
    .replace(/[&<>]/g, (each) => ENTITIES[each] ?? '')
    .trim() || NOTHING
