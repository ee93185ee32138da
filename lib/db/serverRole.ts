import type pg from 'pg'

/** Tables that are only ever added to. */
const APPEND_ONLY = ['audit_event', 'approval', 'review_comment']

const name = (identifier: string) => `"${identifier.replaceAll('"', '""')}"`

/**
 * Lets the server's role work on tables that belong to another one: it reads and writes, adds to the audit trail and
 * cannot change what is there, nor switch off the triggers that refuse it.
 * @param client connected as the owner
 */
export const grantServerRole = async (client: pg.ClientBase, role: string): Promise<void> => {
  const server = name(role)
  for (const schema of await schemasOf(client)) {
    await client.query(`GRANT USAGE ON SCHEMA ${name(schema)} TO ${server}`)
    await client.query(
      `GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA ${name(schema)} TO ${server}`,
    )
    await client.query(`GRANT EXECUTE ON ALL FUNCTIONS IN SCHEMA ${name(schema)} TO ${server}`)
  }
  await client.query(`REVOKE UPDATE, DELETE ON ${APPEND_ONLY.map(name).join(', ')} FROM ${server}`)
  await client.query(`REVOKE INSERT, UPDATE, DELETE ON migration FROM ${server}`)
}

/** Ours, and that of the jobs once it is there. */
const schemasOf = async (client: pg.ClientBase): Promise<string[]> => {
  const { rows } = await client.query<{ name: string }>(
    "SELECT nspname AS name FROM pg_namespace WHERE nspname IN ('public', 'pgboss')",
  )
  return rows.map((row) => row.name)
}

/** Whether a role could switch the triggers off that guard the audit trail: its owner's and a superuser's can. */
export const ownsAuditTrail = async (client: pg.ClientBase): Promise<boolean> => {
  const { rows } = await client.query<{ owns: boolean }>(
    "SELECT pg_has_role(current_user, relowner, 'USAGE') AS owns FROM pg_class WHERE oid = 'public.audit_event'::regclass",
  )
  return rows[0]?.owns ?? true
}
