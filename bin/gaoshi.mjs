#!/usr/bin/env node
import { fileURLToPath } from 'node:url'
import { runsHere } from '../scripts/bootstrap/nodeVersion.mjs'

if (runsHere()) {
  import('../scripts/bootstrap/commandLine.mjs').then(({ runCommandLine }) =>
    runCommandLine(fileURLToPath(import.meta.url), () => import('./gaoshi.ts')),
  )
}
