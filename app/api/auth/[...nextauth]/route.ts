import { authHandler } from '#lib/next/authHandler.ts'

export const GET = authHandler
export const POST = authHandler
