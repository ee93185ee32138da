import { z } from 'zod'
import type { Problem } from '#lib/core/problem.ts'
import type { Language } from '#lib/core/text.ts'
import type { MessageKey, Translate } from '#lib/i18n/translator.ts'

/**
 * The first field of an input that is not as its schema wants it, in words that stand beside that field; undefined where
 * all is well. The server says the same by the same schema.
 */
export const fieldProblem = (
  schema: z.ZodType,
  input: unknown,
  { t, lang }: { t: Translate; lang: Language },
): Problem | undefined => {
  const locale = lang === 'zh' ? z.locales.zhCN() : z.locales.en()
  const issue = schema.safeParse(input, { error: locale.localeError }).error?.issues[0]
  if (!issue) return undefined
  const field = issue.path.join('.')
  return { code: 'INVALID', reason: 'input', field, message: sentenceFor(issue, t) }
}

const sentenceFor = (issue: z.core.$ZodIssue, t: Translate): string => {
  if (issue.code === 'custom' && typeof issue.params?.reason === 'string')
    return t(`errors.${issue.params.reason}` as MessageKey)
  if (issue.code === 'too_small' && issue.origin === 'string') return t('desk.form.needed')
  if (issue.code === 'too_big' && issue.origin === 'string')
    return t('desk.form.tooLong', { max: Number(issue.maximum) })
  return issue.message
}
