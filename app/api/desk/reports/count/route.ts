import { z } from 'zod'
import { deskRead } from '#lib/next/deskApi.ts'
import { countReports } from '#lib/reports/countReports.ts'

export const GET = deskRead(z.object({}), countReports)
