import { runsHere } from './bootstrap/nodeVersion.mjs'

// Loaded only where it can be read: an old Node would stop at its syntax with a riddle.
if (runsHere()) import('./bootstrap/start.mjs')
