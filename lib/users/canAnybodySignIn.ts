import { closeDatabase, openDatabase } from '#lib/db/client.ts'
import { countAdministrators } from './keepAdministrator.ts'

/** Whether the site at this database has an administrator, without whom nobody gets at the desk. */
export const canAnybodySignIn = async (url: string): Promise<boolean> => {
  const db = openDatabase(url, { max: 1 })
  try {
    return (await countAdministrators(db)) > 0
  } finally {
    await closeDatabase(db)
  }
}
