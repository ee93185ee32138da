import { endPrograms } from './runProgram.mjs'
import { listenForSignals } from './signals.mjs'

/** One Ctrl-C comes up to three times: from the terminal, from npm, and from the Node that started this one. */
const ONE_KEYSTROKE = 700

/**
 * Keeps what is to be undone when we end, for whatever reason, in the reverse order of its doing.
 * The first signal ends in an orderly way, a second one at once.
 * @param {object} [options]
 * @param {() => void} [options.onSignal] called when a signal comes
 * @param {() => void} [options.onEnd] called when everything is undone after it
 * @param {(code: number) => number} [options.codeOf] makes the exit code of the one that is usual for a signal
 */
export const createShutdown = ({ onSignal = () => {}, onEnd = () => {}, codeOf = (code) => code } = {}) => {
  const undos = []
  let first = 0
  let ending
  const end = () => {
    ending ??= undoAll(undos)
    return ending
  }
  const onEach = async (signal) => {
    const repeated = first > 0
    if (repeated && Date.now() - first > ONE_KEYSTROKE) process.exit(EXIT_CODES[signal])
    if (repeated) return
    first = Date.now()
    onSignal()
    const clean = await end()
    onEnd()
    process.exit(clean ? codeOf(EXIT_CODES[signal]) : 1)
  }
  const release = listenForSignals(onEach)
  return {
    /** @param {() => Promise<unknown>} undo */
    add: (undo) => undos.push(undo),
    /** Undoes everything now; gives false where some of it failed. */
    end,
    /** True once a signal came: what fails from then on fails because of it. */
    begun: () => first > 0,
    /** Leaves signals to others. */
    release,
  }
}

const EXIT_CODES = { SIGHUP: 129, SIGINT: 130, SIGTERM: 143 }

const undoAll = async (undos) => {
  let clean = true
  for (const undo of [() => endPrograms(), ...undos.reverse()]) {
    try {
      await undo()
    } catch (error) {
      clean = false
      console.error(error)
    }
  }
  return clean
}
