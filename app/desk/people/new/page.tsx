import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { NewPerson } from '#components/desk/people/NewPerson.tsx'
import { columnsFor } from '#lib/columns/deskColumns.ts'
import { deskPage } from '#lib/next/deskPage.ts'
import { can } from '#lib/policy/can.ts'
import { add } from '../actions.ts'

export const generateMetadata = async (): Promise<Metadata> => {
  const { t } = await deskPage('/desk/people/new')
  return { title: t('desk.people.add') }
}

export default async function NewPersonPage() {
  const { ctx, t } = await deskPage('/desk/people/new')
  if (!can(ctx.actor, 'people.manage')) notFound()
  return (
    <>
      <h1 className="font-serif text-2xl font-bold">{t('desk.people.add')}</h1>
      <NewPerson action={add} columns={await columnsFor(ctx, 'notice.read')} />
    </>
  )
}
