'use client'

import { forwardRef, useId, useImperativeHandle, useState } from 'react'

export interface BodyEditorHandle {
  setHtml: (html: string) => void
  getHtml: () => string
  focus: () => void
}

interface Props {
  initialHtml: string
  onChange: (html: string) => void
  label: string
  problem?: string | undefined
  lang: string
  uploadImage: (file: File) => Promise<{ sha256: string; width: number; height: number }>
}

export const BodyEditor = forwardRef<BodyEditorHandle, Props>(({ initialHtml, onChange, label }, ref) => {
  const id = useId()
  const [html, setHtml] = useState(initialHtml)
  useImperativeHandle(ref, () => ({ setHtml, getHtml: () => html, focus: () => undefined }))
  return (
    <>
      <label htmlFor={id}>{label}</label>
      <textarea
        id={id}
        rows={16}
        value={html}
        onChange={(event) => {
          setHtml(event.target.value)
          onChange(event.target.value)
        }}
      />
    </>
  )
})
