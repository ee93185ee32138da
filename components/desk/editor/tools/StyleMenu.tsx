'use client'

import type { Editor } from '@tiptap/core'
import { useWords } from '../../Words.tsx'
import { MenuItem } from './MenuItem.tsx'
import { ToolMenu } from './ToolMenu.tsx'

const LEVELS = [2, 3, 4] as const

/** Chooses whether a paragraph is text or a heading. */
export const StyleMenu = ({ editor, level }: { editor: Editor; level: number }) => {
  const t = useWords()
  const now = LEVELS.find((each) => each === level)
  return (
    <ToolMenu
      label={t('desk.editor.style')}
      shown={now ? t(`desk.editor.heading${now}`) : t('desk.editor.paragraph')}
    >
      {(close) => (
        <>
          <MenuItem
            chosen={!now}
            onClick={() => {
              close()
              editor.chain().focus().setParagraph().run()
            }}
          >
            {t('desk.editor.paragraph')}
          </MenuItem>
          {LEVELS.map((each) => (
            <MenuItem
              key={each}
              chosen={each === now}
              onClick={() => {
                close()
                editor.chain().focus().setHeading({ level: each }).run()
              }}
            >
              {t(`desk.editor.heading${each}`)}
            </MenuItem>
          ))}
        </>
      )}
    </ToolMenu>
  )
}
