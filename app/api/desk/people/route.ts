import { deskRead } from '#lib/next/deskApi.ts'
import { listPeople } from '#lib/users/listPeople.ts'
import { peopleFilter } from '#lib/users/schema.ts'

/** People with accounts. */
export const GET = deskRead(peopleFilter, listPeople)
