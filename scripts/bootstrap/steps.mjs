import { say } from './words.mjs'

/** Chinese characters are two columns wide in a terminal. */
const widthOf = (text) => [...text].reduce((width, sign) => width + (/[⺀-鿿＀-￯]/.test(sign) ? 2 : 1), 0)
const pad = (text, width) => text + ' '.repeat(Math.max(0, width - widthOf(text)))
const seconds = (from) => `${((Date.now() - from) / 1000).toFixed(1)} s`.padStart(8)

/**
 * A table that grows by a line per step: what was done and how long it took.
 * @param {{ columns: [number, number], began?: number, write?: (text: string) => void, live?: boolean }} options
 */
export const createSteps = ({
  columns: [first, second],
  began = Date.now(),
  write = (text) => process.stdout.write(text),
  live = process.stdout.isTTY,
}) => {
  const line = (name, result, from) => `  ${pad(name, first)}  ${pad(result, second)}  ${seconds(from)}\n`
  /**
   * @template T
   * @param {string} name
   * @param {() => Promise<T>} work
   * @param {(value: T) => string} phrase what was done, in a few words
   */
  const step = async (name, work, phrase) => {
    const from = Date.now()
    if (live) write(`  ${pad(name, first)}  …`)
    try {
      const value = await work()
      write(`${live ? '\r' : ''}${line(name, phrase(value), from)}`)
      return value
    } catch (error) {
      if (live) write('\n')
      throw error
    }
  }
  const total = () => write(line(say('total'), '', began))
  return { step, total }
}
