import { hkdfSync } from 'node:crypto'
import { serverSecret } from './serverSecret.ts'

/** A key of its own for each purpose, made of the server's secret: what signs sessions does nothing else. */
export const keyFor = (purpose: string): Buffer =>
  Buffer.from(hkdfSync('sha256', serverSecret(), '', `gaoshi ${purpose}`, 32))
