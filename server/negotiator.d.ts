declare module 'negotiator' {
  /** What of the version that we use its published types do not know: which of equals is preferred. */
  export default class Negotiator {
    constructor(request: { headers: Record<string, string> })
    encoding(available: string[], options: { preferred: string[] }): string | undefined
  }
}
