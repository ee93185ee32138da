import { Dialog } from '../overlay/Dialog.tsx'
import { useWords } from '../Words.tsx'
import { KEYS, type KeyName, labelOf, shownKeys } from './keys.ts'

/** What can be done by keys. */
export const ShortcutSheet = ({ onClose }: { onClose: () => void }) => {
  const t = useWords()
  return (
    <Dialog title={t('desk.editor.shortcuts')} onClose={onClose}>
      <dl className="key-list">
        {(Object.keys(KEYS) as KeyName[]).map((name) => (
          <div key={name}>
            <dt>{t(labelOf(name))}</dt>
            <dd>
              <kbd>{shownKeys(KEYS[name])}</kbd>
            </dd>
          </div>
        ))}
      </dl>
    </Dialog>
  )
}
