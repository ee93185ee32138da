import { env } from '#lib/env.ts'

export const ENGINES = ['indexnow', 'baidu'] as const
export type Engine = (typeof ENGINES)[number]

/**
 * The search engines that are told what changed. Without an address of the site that they could come to there are none.
 */
export const configuredEngines = (): Engine[] => {
  const { PUBLIC_URL, INDEXNOW_KEY, BAIDU_PUSH_TOKEN } = env()
  if (PUBLIC_URL === undefined) return []
  return [
    ...(INDEXNOW_KEY === undefined ? [] : (['indexnow'] as const)),
    ...(BAIDU_PUSH_TOKEN === undefined ? [] : (['baidu'] as const)),
  ]
}
