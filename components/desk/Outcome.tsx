'use client'

import type { Problem } from '#lib/core/problem.ts'

/** What came of an action: read aloud as well, and where the eye is. */
export const Outcome = ({
  problem,
  done,
}: {
  problem?: Problem | undefined
  done?: string | false | undefined
}) => (
  <div aria-live="polite">
    {problem && (
      <p role="alert" className="mt-4 border-l-4 border-seal bg-wash px-4 py-3 text-sm">
        {problem.message}
      </p>
    )}
    {!problem && done && <p className="mt-4 border-l-4 border-brand bg-wash px-4 py-3 text-sm">{done}</p>}
  </div>
)
