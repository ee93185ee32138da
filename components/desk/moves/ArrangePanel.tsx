'use client'

import { FormProvider, useForm } from 'react-hook-form'
import type { DeskColumn } from '#lib/columns/dto.ts'
import type { NoticePlace } from '#lib/notices/schema.ts'
import type { NamedNotice } from '#lib/review/dto.ts'
import { arrangeInput } from '#lib/review/schema.ts'
import { Button } from '../Button.tsx'
import { fieldProblem } from '../fieldProblem.ts'
import { useClock } from '../frame/Clock.tsx'
import { useToast } from '../frame/Toasts.tsx'
import type { NoticeActions } from '../NoticeActions.ts'
import { Outcome } from '../Outcome.tsx'
import { useAction } from '../useAction.ts'
import { useLanguage, useWords } from '../Words.tsx'
import { type DraftPlace, placeDraftOf, placeIn } from '../writing/draft.ts'
import { useNewestVersion } from '../writing/NewestVersion.tsx'
import { PlaceFields } from '../writing/PlaceFields.tsx'
import { useProblemAtField } from '../writing/useProblemAtField.ts'

interface Props {
  id: number
  arrange: NoticeActions['arrange']
  place: NoticePlace
  named: NamedNotice[]
  columns: DeskColumn[]
}

/** Moves a notice that readers see, and sets its pin and its end. */
export const ArrangePanel = ({ id, arrange, place, named, columns }: Props) => {
  const t = useWords()
  const lang = useLanguage()
  const say = useToast()
  const { timeZone } = useClock()
  const newest = useNewestVersion()
  const form = useForm<{ place: DraftPlace }>({
    defaultValues: { place: placeDraftOf(place, named, timeZone) },
  })
  /** Takes back this arrangement, and not what somebody else made of it meanwhile. */
  const back = useAction((arranged: number) => arrange({ id, version: arranged, place }), {
    onDone: () => say({ text: t('desk.toast.undone') }),
  })
  const { run, isPending, problem } = useAction(
    async (draft: DraftPlace) => {
      const input = { id, version: newest.current, place: placeIn(draft, timeZone) }
      const wrong = fieldProblem(arrangeInput, input, { t, lang })
      return wrong ? { ok: false as const, problem: wrong } : arrange(input)
    },
    {
      onDone: ({ version: arranged }) =>
        say({ text: t('desk.done.arrange'), undo: () => back.run(arranged) }),
    },
  )
  useProblemAtField(form, problem)
  return (
    <FormProvider {...form}>
      <form
        method="post"
        onSubmit={(event) => {
          event.preventDefault()
          // Not by the form's own way, which sends nothing while a field is said to be wrong.
          if (!isPending) run(form.getValues('place'))
        }}
      >
        <PlaceFields id={id} columns={columns} />
        <Outcome problem={problem ?? back.problem} />
        <Button type="submit" look="primary" disabled={isPending} className="mt-4">
          {t('desk.move.arrange')}
        </Button>
      </form>
    </FormProvider>
  )
}
