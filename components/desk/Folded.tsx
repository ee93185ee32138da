import type { ReactNode } from 'react'

/** A part that is out of the way until somebody wants it. */
export const Folded = ({ title, open, children }: { title: string; open?: boolean; children: ReactNode }) => (
  <details open={open} className="mt-3 border border-line px-4 py-2">
    <summary className="min-h-8 py-1 text-sm font-medium">{title}</summary>
    <div className="pb-3">{children}</div>
  </details>
)
