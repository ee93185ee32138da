'use client'

import { SelectField } from '../Field.tsx'
import { useWords } from '../Words.tsx'

interface Props {
  label: string
  name: string
  value: string | undefined
  options: readonly (readonly [value: string, text: string])[]
  onChange: (value: string) => void
}

/** By which of some values a list is narrowed; empty where it is not. It counts at once. */
export const ChoiceField = ({ label, name, value = '', options, onChange }: Props) => {
  const t = useWords()
  return (
    <SelectField label={label} name={name} value={value} onChange={(event) => onChange(event.target.value)}>
      <option value="">{t('desk.listing.any')}</option>
      {options.map(([each, text]) => (
        <option key={each} value={each}>
          {text}
        </option>
      ))}
    </SelectField>
  )
}
