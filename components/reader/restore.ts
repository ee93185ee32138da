import { chosen, show } from './choices.ts'

// Runs before anything is painted: who reads in large type, or white on black, never sees the page change.
show(chosen())
