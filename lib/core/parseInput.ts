import { z } from 'zod'
import { DomainError } from './errors.ts'

/** A refinement's own sentence, by its key under `errors` in the message files: `.refine(…, because('columns.bad-link'))`. */
export const because = (reason: string) => ({ params: { reason } })

/**
 * The input in the form that `schema` gives it.
 * @throws DomainError INVALID naming the first field that is wrong, and why: by the reason that the schema gives
 *   (`because`), else `input` with the library's words in both languages (`problem`, `problemZh`)
 */
export const parseInput = <S extends z.ZodType>(schema: S, input: unknown): z.output<S> => {
  const result = schema.safeParse(input, { error: z.locales.en().localeError })
  if (result.success) return result.data
  const issue = result.error.issues[0]
  const field = issue?.path.join('.') || '-'
  const reason = issue?.code === 'custom' ? issue.params?.reason : undefined
  if (typeof reason === 'string') throw new DomainError('INVALID', reason, { field })
  throw new DomainError('INVALID', 'input', {
    field,
    problem: issue?.message ?? '',
    problemZh: inChinese(schema, input),
  })
}

const inChinese = (schema: z.ZodType, input: unknown): string =>
  schema.safeParse(input, { error: z.locales.zhCN().localeError }).error?.issues[0]?.message ?? ''
