/** What a search engine is told, or was. */
export interface PushDto {
  id: number
  engine: 'indexnow' | 'baidu'
  path: string
  cause: 'published' | 'corrected' | 'withdrawn'
  state: 'waiting' | 'sent' | 'failed'
  createdAt: Date
  sentAt: Date | null
  dueAt: Date | null
  attempts: number
  lastError: string | null
}

export interface EngineDto {
  engine: 'indexnow' | 'baidu'
  isConfigured: boolean
  pausedUntil: Date | null
  /** How many addresses it still takes today, where it said so. */
  remaining: number | null
  lastError: string | null
  waiting: number
}

export interface PushPage {
  engines: EngineDto[]
  pushes: PushDto[]
  next: string | undefined
}
