// Plain JavaScript: the bootstrap scripts use this before anything is installed.
import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'

/**
 * Names a running process so that another one that gets the same number later has another name:
 * its number and the moment it began.
 * @param {number} pid
 * @returns {string | null} null where no such process runs
 */
export const identityOf = (pid) => {
  if (!Number.isInteger(pid) || pid <= 0 || !isRunning(pid)) return null
  const began = process.platform === 'linux' ? beganOnLinux(pid) : beganElsewhere(pid)
  return began === null ? null : `${pid} ${began}`
}

/**
 * True while the process that `identity` names runs.
 * @param {string} identity what `identityOf` gave
 */
export const isAlive = (identity) => identity !== '' && identityOf(Number.parseInt(identity, 10)) === identity

const isRunning = (pid) => {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return error.code === 'EPERM'
  }
}

const beganOnLinux = (pid) => {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    // The second field is the program's name in brackets and may itself hold spaces and brackets.
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
    const [state, began] = [fields[0], fields[19]]
    return state === 'Z' || state === 'X' ? null : (began ?? '')
  } catch {
    return null
  }
}

const beganElsewhere = (pid) => {
  if (process.platform === 'win32') return ''
  try {
    return execFileSync('ps', ['-o', 'lstart=', '-p', String(pid)], { encoding: 'utf8' }).trim()
  } catch {
    return null
  }
}
