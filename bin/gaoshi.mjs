#!/usr/bin/env node
import { fileURLToPath } from 'node:url'
import { runsHere } from '../scripts/bootstrap/nodeVersion.mjs'

if (runsHere()) {
  const { runCommandLine } = await import('../scripts/bootstrap/commandLine.mjs')
  await runCommandLine(fileURLToPath(import.meta.url), () => import('./gaoshi.ts'))
}
