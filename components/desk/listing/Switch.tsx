'use client'

interface Props<T extends string> {
  label: string
  value: T
  options: readonly (readonly [value: T, text: string])[]
  onChange: (value: T) => void
  className?: string
}

/** Few values side by side, of which one holds. */
export const Switch = <T extends string>({ label, value, options, onChange, className = '' }: Props<T>) => (
  <fieldset className={`flex flex-wrap ${className}`} aria-label={label}>
    {options.map(([each, text]) => (
      <button
        key={each}
        type="button"
        className="switch"
        aria-pressed={value === each}
        onClick={() => onChange(each)}
      >
        {text}
      </button>
    ))}
  </fieldset>
)
