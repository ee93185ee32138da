'use client'

import { useWatch } from 'react-hook-form'
import type { DeskColumn } from '#lib/columns/dto.ts'
import { Folded } from '../Folded.tsx'
import { useWords } from '../Words.tsx'
import { DocumentFields, OriginFields, SummaryFields } from './ContentFields.tsx'
import type { Draft } from './draft.ts'
import { FileFields, LeadImage } from './MediaFields.tsx'
import { PlaceFields } from './PlaceFields.tsx'

/** What a notice has beside its text, in parts that open where somebody needs them. */
export const Settings = ({ id, columns }: { id: number; columns: DeskColumn[] }) => {
  const t = useWords()
  const attachments = useWatch<Draft, 'content.attachments'>({ name: 'content.attachments' })
  return (
    <>
      {columns.length > 0 && (
        <Folded title={t('desk.panel.place')} open>
          <PlaceFields id={id} columns={columns} />
        </Folded>
      )}
      <Folded
        title={t('desk.panel.attachments', { count: attachments.length })}
        open={attachments.length > 0}
      >
        <FileFields />
      </Folded>
      <Folded title={t('desk.panel.summary')}>
        <SummaryFields />
      </Folded>
      <Folded title={t('desk.panel.leadImage')}>
        <LeadImage />
      </Folded>
      <Folded title={t('desk.panel.origin')}>
        <OriginFields />
      </Folded>
      <Folded title={t('desk.panel.facts')}>
        <DocumentFields id={id} />
      </Folded>
    </>
  )
}
