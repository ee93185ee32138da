import { type SpawnOptions, spawn } from 'node:child_process'

export type Command = { command: string; args: string[]; options: SpawnOptions }

/**
 * Runs a program to its end.
 * @param input what the program reads from its standard input
 * @returns its exit code (null where it did not run or a signal ended it) and all that it wrote
 */
export const runToEnd = ({ command, args, options }: Command, input = '') =>
  new Promise<{ code: number | null; output: string }>((resolve) => {
    let output = ''
    const child = spawn(command, args, { cwd: '/', ...options, stdio: 'pipe', windowsHide: true })
    const collect = (chunk: Buffer) => {
      output += chunk.toString()
    }
    child.stdout?.on('data', collect)
    child.stderr?.on('data', collect)
    child.on('error', (error) => resolve({ code: null, output: error.message }))
    child.on('close', (code) => resolve({ code, output }))
    // A program that ends before it has read its input breaks the pipe; its exit code tells the story.
    child.stdin?.on('error', () => {})
    child.stdin?.end(input)
  })
