/** What an engine made of the addresses that it was sent. */
export interface Outcome {
  /** Taken. */
  sent: string[]
  /** Never taken, as they are; with the reason. */
  refused: Map<string, string>
  /** To be sent another time, without this counting as an attempt. */
  waiting: string[]
  /** Nothing more is sent before. */
  pausedUntil?: Date
  /** How many more it takes, where it says so, until `quotaResetsAt`. */
  remaining?: number
  quotaResetsAt?: Date
  error?: string
}

/** The sending failed, and is tried again; its message is for the log on the desk and holds no secret. */
export class PushFailure extends Error {}
