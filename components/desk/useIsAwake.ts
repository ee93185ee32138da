'use client'

import { useSyncExternalStore } from 'react'

const never = () => () => undefined

/**
 * Whether the scripts of a screen have taken hold of it. A form that is sent before that reaches nobody, and what was
 * typed into it is gone.
 */
export const useIsAwake = (): boolean =>
  useSyncExternalStore(
    never,
    () => true,
    () => false,
  )
