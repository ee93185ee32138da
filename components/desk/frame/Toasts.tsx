'use client'

import { X } from 'lucide-react'
import { createContext, type ReactNode, useCallback, useContext, useEffect, useRef, useState } from 'react'
import { useWords } from '../Words.tsx'
import { CarryToasts, useToastPlace } from './useToastPlace.ts'

interface Toast {
  text: string
  tone?: 'done' | 'wrong'
  /** Takes back what was done; the button stays as long as the sentence does. */
  undo?: () => void
}

type Say = (toast: Toast) => void

const Context = createContext<Say>(() => undefined)

/** Says what came of something that was done, with a way back where there is one. */
export const useToast = (): Say => useContext(Context)

const SHOWN_FOR_MS = 12_000
const MOST = 3

/** What the desk says in passing, at the lower edge, over what is open; the newest three. Pointing at it keeps it there. */
export const Toasts = ({ children }: { children: ReactNode }) => {
  const [toasts, setToasts] = useState<(Toast & { id: number })[]>([])
  const count = useRef(0)
  const say = useCallback<Say>((toast) => {
    count.current += 1
    const id = count.current
    setToasts((shown) => [...shown, { ...toast, id }].slice(-MOST))
  }, [])
  const drop = useCallback((id: number) => setToasts((shown) => shown.filter((each) => each.id !== id)), [])
  const { home, toasts: place, carry } = useToastPlace()
  return (
    <Context.Provider value={say}>
      <CarryToasts.Provider value={carry}>{children}</CarryToasts.Provider>
      <div ref={home}>
        <div ref={place} aria-live="polite" role="status" className="toasts">
          {toasts.map((toast) => (
            <Line key={toast.id} toast={toast} drop={() => drop(toast.id)} />
          ))}
        </div>
      </div>
    </Context.Provider>
  )
}

const Line = ({ toast: { text, tone = 'done', undo }, drop }: { toast: Toast; drop: () => void }) => {
  const t = useWords()
  const [isHeld, hold] = useState(false)
  const dropped = useRef(drop)
  dropped.current = drop
  useEffect(() => {
    if (isHeld) return undefined
    const timer = setTimeout(() => dropped.current(), SHOWN_FOR_MS)
    return () => clearTimeout(timer)
  }, [isHeld])
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: whoever reads or reaches for it keeps it from going away
    <div
      className={`toast ${tone === 'wrong' ? 'toast-wrong' : ''}`}
      onMouseEnter={() => hold(true)}
      onMouseLeave={() => hold(false)}
      onFocus={() => hold(true)}
      onBlur={() => hold(false)}
    >
      <p className="min-w-0 flex-1">{text}</p>
      {undo && (
        <button
          type="button"
          className="toast-button font-bold underline underline-offset-4"
          onClick={() => {
            drop()
            undo()
          }}
        >
          {t('desk.toast.undo')}
        </button>
      )}
      <button type="button" className="toast-button" aria-label={t('desk.toast.close')} onClick={drop}>
        <X aria-hidden="true" className="h-4 w-4" />
      </button>
    </div>
  )
}
