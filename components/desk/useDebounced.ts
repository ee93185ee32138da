'use client'

import { useEffect, useState } from 'react'

/** A value as it was when it last did not change for so many milliseconds. */
export const useDebounced = <T>(value: T, ms: number): T => {
  const [settled, settle] = useState(value)
  useEffect(() => {
    const timer = setTimeout(() => settle(value), ms)
    return () => clearTimeout(timer)
  }, [value, ms])
  return settled
}
