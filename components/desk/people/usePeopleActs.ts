'use client'

import { useActs } from '../useActs.ts'

const READ = ['/api/desk/people', '/api/desk/sessions']

/** Does something to an account or a session at once, and takes it back where the server refuses. */
export const usePeopleActs = () => useActs(READ)
