import type { ReactNode } from 'react'

/** A part of a screen, with its heading. */
export const Panel = ({ title, children }: { title: string; children: ReactNode }) => (
  <section className="mt-6 border-t border-line pt-4">
    <h2 className="font-serif text-lg font-bold">{title}</h2>
    {children}
  </section>
)
