import module from 'node:module'
import { join } from 'node:path'
import { ROOT } from './paths.mjs'

// What Node compiles of this program is kept, which halves the time until it is there: import this before the rest.
// Where it cannot be written, Node does without it.
module.enableCompileCache?.(join(ROOT, '.data', 'compile-cache'))
