'use client'

import type { Editor } from '@tiptap/core'
import { closeHistory } from '@tiptap/pm/history'
import { WandSparkles } from 'lucide-react'
import { useWords } from '../../Words.tsx'
import { dropEmptyParagraphs, tidyText } from '../extensions/tidyText.ts'
import type { Tidy } from '../tidy/edits.ts'
import { spaces } from '../tidy/spaces.ts'
import { fullWidthMarks, halfWidth } from '../tidy/width.ts'
import { MenuItem } from './MenuItem.tsx'
import { ToolMenu } from './ToolMenu.tsx'

const CHOICES: { name: 'tidyAll' | 'tidyHalf' | 'tidyMarks' | 'tidySpaces'; tidies: Tidy[] }[] = [
  { name: 'tidyAll', tidies: [halfWidth, fullWidthMarks, spaces] },
  { name: 'tidyHalf', tidies: [halfWidth] },
  { name: 'tidyMarks', tidies: [fullWidthMarks] },
  { name: 'tidySpaces', tidies: [spaces] },
]

/** Puts widths, punctuation and spaces in order. */
export const TidyMenu = ({ editor, onNews }: { editor: Editor; onNews: (text: string) => void }) => {
  const t = useWords()
  const run = (tidies: Tidy[]) => {
    const { state, view } = editor
    const { tr } = state
    const changed = tidyText(state, tr, tidies)
    const dropped = tidies.includes(spaces) ? dropEmptyParagraphs(state, tr) : 0
    // A step of its own, also right after something was typed or pasted.
    if (changed + dropped > 0) view.dispatch(closeHistory(tr))
    editor.commands.focus()
    onNews(t('desk.editor.tidied', { count: changed + dropped }))
  }
  return (
    <ToolMenu icon={WandSparkles} label={t('desk.editor.tidy')}>
      {(close) => (
        <>
          {CHOICES.map(({ name, tidies }) => (
            <MenuItem
              key={name}
              onClick={() => {
                close()
                run(tidies)
              }}
            >
              {t(`desk.editor.${name}`)}
            </MenuItem>
          ))}
          <p className="px-3 py-2 text-xs text-faint">{t('desk.editor.tidyHint')}</p>
        </>
      )}
    </ToolMenu>
  )
}
