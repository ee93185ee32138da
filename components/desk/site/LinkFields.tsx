'use client'

import { ArrowDown, ArrowUp, Trash2 } from 'lucide-react'
import { type ReactNode, useRef, useState } from 'react'
import type { Problem } from '#lib/core/problem.ts'
import type { SiteSettings } from '#lib/site/schema.ts'
import { Button } from '../Button.tsx'
import { TextField } from '../Field.tsx'
import { useWords } from '../Words.tsx'

interface Props {
  links: SiteSettings['friendlyLinks']
  problem: Problem | undefined
  onChange: () => void
}

const MOST = 60

/** Links to other sites, in the order in which readers see them. */
export const LinkFields = ({ links, problem, onChange }: Props) => {
  const t = useWords()
  const count = useRef(links.length)
  const [rows, setRows] = useState(() => links.map((link, key) => ({ ...link, key })))
  const set = (next: typeof rows) => {
    setRows(next)
    onChange()
  }
  const swap = (i: number, j: number) => {
    const [a, b] = [rows[i], rows[j]]
    if (a && b) set(rows.with(i, b).with(j, a))
  }
  return (
    <fieldset className="mt-6 border-t border-line pt-4">
      <legend className="float-left w-full font-serif text-lg font-bold">{t('desk.site.links')}</legend>
      <ol className="clear-both">
        {rows.map(({ key, name, url }, i) => (
          <li key={key} className="border-b border-line pb-3 md:flex md:items-end">
            <div className="grid min-w-0 flex-1 gap-x-4 md:grid-cols-2">
              <TextField
                label={t('desk.site.linkName', { number: i + 1 })}
                name="linkName"
                path={`settings.friendlyLinks.${i}.name`}
                maxLength={200}
                required
                defaultValue={name}
                problem={problem}
              />
              <TextField
                label={t('desk.site.linkUrl', { number: i + 1 })}
                name="linkUrl"
                path={`settings.friendlyLinks.${i}.url`}
                inputMode="url"
                autoCapitalize="none"
                maxLength={2000}
                required
                defaultValue={url}
                problem={problem}
              />
            </div>
            <div className="mt-2 flex flex-none md:ml-2">
              <Icon label={t('desk.site.up', { number: i + 1 })} act={i > 0 && (() => swap(i, i - 1))}>
                <ArrowUp aria-hidden="true" className="h-5 w-5" />
              </Icon>
              <Icon
                label={t('desk.site.down', { number: i + 1 })}
                act={i < rows.length - 1 && (() => swap(i, i + 1))}
              >
                <ArrowDown aria-hidden="true" className="h-5 w-5" />
              </Icon>
              <Icon
                label={t('desk.site.removeLink', { number: i + 1 })}
                act={() => set(rows.toSpliced(i, 1))}
              >
                <Trash2 aria-hidden="true" className="h-5 w-5" />
              </Icon>
            </div>
          </li>
        ))}
      </ol>
      <Button
        className="mt-4"
        disabled={rows.length >= MOST}
        onClick={() => {
          count.current += 1
          set([...rows, { key: count.current, name: '', url: '' }])
        }}
      >
        {t('desk.site.addLink')}
      </Button>
    </fieldset>
  )
}

const Icon = ({
  label,
  act,
  children,
}: {
  label: string
  act: (() => void) | false
  children: ReactNode
}) => (
  <button
    type="button"
    aria-label={label}
    title={label}
    disabled={!act}
    className="flex h-11 w-11 items-center justify-center text-soft hover:text-brand"
    {...(act && { onClick: act })}
  >
    {children}
  </button>
)
