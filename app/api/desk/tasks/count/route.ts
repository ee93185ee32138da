import { z } from 'zod'
import { deskRead } from '#lib/next/deskApi.ts'
import { countTasks } from '#lib/review/tasks.ts'

export const GET = deskRead(z.object({}), countTasks)
