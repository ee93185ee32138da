import { runsHere } from './bootstrap/nodeVersion.mjs'

if (runsHere()) import('./bootstrap/test.mjs')
