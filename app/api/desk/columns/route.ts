import { z } from 'zod'
import { readDeskTree } from '#lib/columns/deskTree.ts'
import { deskRead } from '#lib/next/deskApi.ts'

/** The tree of columns. */
export const GET = deskRead(z.object({}), readDeskTree)
