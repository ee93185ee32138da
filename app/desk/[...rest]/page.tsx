import { notFound } from 'next/navigation'
import { deskPage } from '#lib/next/deskPage.ts'

/** Addresses below the desk that lead nowhere. */
export default async function Nowhere() {
  await deskPage('/desk')
  notFound()
}
