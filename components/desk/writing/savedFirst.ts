import type { ActionResult } from '#lib/core/problem.ts'
import type { Translate } from '#lib/i18n/translator.ts'
import type { NoticeActions } from '../NoticeActions.ts'

/**
 * The moves of a notice that is being written: each first has what is on the screen saved, and is made with the version
 * that came of it. Where it cannot be saved nothing is moved, but for what takes the text or the notice away.
 */
export const savedFirst = (
  actions: NoticeActions,
  saving: { flush: () => Promise<boolean>; version: () => number },
  t: Translate,
): NoticeActions => {
  const guard =
    <I extends { id: number; version?: number | undefined }, T>(
      action: (input: I) => Promise<ActionResult<T>>,
      how: 'saved' | 'anyhow' = 'saved',
    ) =>
    async (input: I): Promise<ActionResult<T>> => {
      // What takes something back names no version: there is a newer one by then.
      if ((await saving.flush()) || how === 'anyhow')
        return action(input.version === undefined ? input : { ...input, version: saving.version() })
      return {
        ok: false,
        problem: { code: 'ILLEGAL_STATE', reason: 'unsaved', message: t('desk.save.first') },
      }
    }
  return {
    save: actions.save,
    keepAside: actions.keepAside,
    preview: actions.preview,
    stopPreview: actions.stopPreview,
    submit: guard(actions.submit),
    recall: guard(actions.recall),
    discard: guard(actions.discard, 'anyhow'),
    approve: guard(actions.approve),
    sendBack: guard(actions.sendBack),
    schedule: guard(actions.schedule),
    unschedule: guard(actions.unschedule),
    publish: guard(actions.publish),
    emergency: guard(actions.emergency),
    withdraw: guard(actions.withdraw, 'anyhow'),
    expire: guard(actions.expire, 'anyhow'),
    arrange: guard(actions.arrange),
  }
}
