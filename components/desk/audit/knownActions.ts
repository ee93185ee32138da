import type { Translate } from '#lib/i18n/translator.ts'
import messages from '#messages/en.json' with { type: 'json' }

/** What may be written down, by what it is about: all that there are words for. */
export const knownActions = (t: Translate): { subject: string; actions: string[] }[] =>
  Object.entries(messages.desk.event)
    .filter(([subject]) => t.has(`desk.audit.subjects.${subject}` as never))
    .map(([subject, verbs]) => ({ subject, actions: Object.keys(verbs).map((verb) => `${subject}.${verb}`) }))
