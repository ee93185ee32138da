/**
 * A text without the control characters that somebody pasted along, which neither HTML nor XML may hold. Tabs and line
 * breaks stay.
 */
export const printable = (text: string): string => text.replace(/(?![\t\n])\p{Cc}/gu, '')
