import { spawn } from 'node:child_process'

const KEPT = 200_000
const running = new Set()

/**
 * Runs a program to its end, quietly, in a process group of its own, so that Ctrl-C reaches it through us.
 * @param {string} command
 * @param {string[]} args
 * @param {import('node:child_process').SpawnOptions & { onLine?: (line: string) => void }} [options]
 * @returns {Promise<{ code: number | null, output: string }>} code is null where it did not run or was killed
 */
export const runProgram = (command, args, { onLine, ...options } = {}) =>
  new Promise((resolve) => {
    const detached = process.platform !== 'win32'
    const child = spawn(command, args, { ...options, detached, stdio: ['ignore', 'pipe', 'pipe'] })
    running.add(child)
    let output = ''
    let line = ''
    const take = (chunk) => {
      output = (output + chunk).slice(-KEPT)
      if (!onLine) return
      const lines = (line + chunk).split('\n')
      line = lines.pop() ?? ''
      for (const whole of lines) onLine(whole)
    }
    const end = (code) => {
      running.delete(child)
      resolve({ code, output })
    }
    for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', take)
    child.once('error', (error) => {
      output += error.message
      end(null)
    })
    child.once('close', end)
  })

/** Ends every program that still runs, with all that it started, and waits until they are gone. */
export const endPrograms = async (signal = 'SIGINT') => {
  const ends = [...running].map((child) => {
    const gone = new Promise((resolve) => child.once('close', resolve))
    signalGroup(child, signal)
    const last = setTimeout(() => signalGroup(child, 'SIGKILL'), 5_000)
    return gone.finally(() => clearTimeout(last))
  })
  await Promise.all(ends)
}

const signalGroup = (child, signal) => {
  try {
    process.kill(process.platform === 'win32' ? child.pid : -child.pid, signal)
  } catch {
    child.kill(signal)
  }
}

/** The first lines of a program's output, without the empty ones: npm says what is wrong, then how it is used. */
export const head = (output, count = 20) => filled(output).slice(0, count).join('\n')

/** The last lines of a program's output, without the empty ones. */
export const tail = (output, count = 40) => filled(output).slice(-count).join('\n')

const filled = (output) => output.split('\n').filter((line) => line.trim())
