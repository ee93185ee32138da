const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP']
const OFTEN_ENOUGH = 250

/**
 * Calls `onSignal` with the name of each signal that asks us to end.
 * npm runs us in a shell and passes SIGTERM on to that shell only, which dies of it without a word to us; so
 * under npm the parent's end counts as SIGTERM.
 * @param {(signal: NodeJS.Signals) => void} onSignal
 * @returns {() => void} ends the listening
 */
export const listenForSignals = (onSignal) => {
  const parent = process.ppid
  const ask = () => {
    if (process.ppid === parent) return
    clearInterval(timer)
    onSignal('SIGTERM')
  }
  const timer = process.env.npm_lifecycle_event ? setInterval(ask, OFTEN_ENOUGH) : undefined
  timer?.unref()
  for (const signal of SIGNALS) process.on(signal, onSignal)
  return () => {
    clearInterval(timer)
    for (const signal of SIGNALS) process.off(signal, onSignal)
  }
}
