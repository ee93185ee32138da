import { isKeywordList } from '#lib/checks/keywordItems.ts'
import { DomainError } from '#lib/core/errors.ts'
import { findBreadcrumb } from './breadcrumb.ts'
import { isButtons, isHeader, isRule, isSurelyButtons } from './chrome.ts'
import { statedDate } from './date.ts'
import { findEnd } from './end.ts'
import { type Line, plainOf, toLines } from './lines.ts'
import { isLabelOnly, type Meta, parseMeta } from './meta.ts'
import { readNeighbours } from './neighbours.ts'
import type { IgnoredLine, IgnoredReason, PageParts } from './pageParts.ts'
import { toParagraphs } from './paragraphs.ts'
import { findSignature } from './signature.ts'
import { bareTitle, mayBeTitle, titleGoesOn } from './title.ts'

/**
 * The text of a notice page, as its readers see it, to its parts. Nothing is lost: what is no part of the
 * notice is listed with the reason. Fails with INVALID `imports.no-title` or `imports.no-body`.
 */
export const extract = (text: string): PageParts => {
  const lines = toLines(text)
  const ignored: IgnoredLine[] = []
  const ignore = ({ number, text: ignoredText }: Line, reason: IgnoredReason) => {
    if (ignoredText !== '') ignored.push({ line: number, text: ignoredText, reason })
  }
  const breadcrumb = findBreadcrumb(lines)
  const top = breadcrumb ? lines.findIndex(({ number }) => number === breadcrumb.lines.at(-1)) + 1 : 0
  for (const line of lines.slice(0, Math.max(0, top - (breadcrumb?.lines.length ?? 0))))
    ignore(line, isKeywordList(line.text) ? 'keywords' : 'header')
  const head = readHead(lines.slice(top), ignore)
  const { body, tail } = findEnd(head.rest)
  const metas = [...head.metas, ...tail.metas]
  for (const { line, reason } of tail.ignored) ignore(line, reason)
  const kept = body.filter((line) => !isSurelyButtons(line) || void ignore(line, 'buttons'))
  const paragraphs = toParagraphs(kept)
  if (paragraphs.length === 0) throw new DomainError('INVALID', 'imports.no-body')
  return {
    title: head.title,
    breadcrumb: breadcrumb?.segments ?? [],
    paragraphs,
    source: firstOf(metas, 'source'),
    author: firstOf(metas, 'author') ?? firstOf(metas, 'editor'),
    date: dateOf(metas, paragraphs),
    ...readNeighbours(tail.neighbours),
    ignored: ignored.sort((a, b) => a.line - b.line),
  }
}

const firstOf = (metas: readonly Meta[], field: 'source' | 'author' | 'editor'): string | null =>
  metas.find((meta) => meta[field] !== null)?.[field] ?? null

/** The date given for publication; else that of the last change; else the one under a signature. */
const dateOf = (metas: readonly Meta[], paragraphs: readonly string[]): PageParts['date'] => {
  const dates = [...metas.map((meta) => meta.date), ...metas.map((meta) => meta.changed)].filter(
    (each) => each !== null,
  )
  const date = dates.find(({ iso }) => iso) ?? dates[0]
  if (date?.iso) return { ...date, from: 'details' }
  const signature = findSignature(paragraphs)
  if (signature) return { ...statedDate(paragraphs[signature.date] ?? ''), from: 'signature' }
  return date ? { ...date, from: 'details' } : { iso: null, time: null, text: '', from: null }
}

type Head = { title: string; metas: Meta[]; rest: Line[] }

/** Reads from the top to where the body begins: chrome, title, its repetition, details, buttons. */
const readHead = (lines: readonly Line[], ignore: (line: Line, reason: IgnoredReason) => void): Head => {
  const metas: Meta[] = []
  let title: string | null = null
  let label: Line | null = null
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at]
    if (!line || line.plain === '') continue
    const meta = parseMeta(label ? label.text + line.text : line.text)
    if (isRule(line) || isButtons(line)) ignore(line, 'buttons')
    else if (isLabelOnly(line.text)) ignore(line, 'details')
    else if (meta) {
      metas.push(meta)
      ignore(line, 'details')
    } else if (title === null && isKeywordList(line.text)) ignore(line, 'keywords')
    else if (title === null && isHeader(line)) ignore(line, 'header')
    else if (title === null) {
      if (!mayBeTitle(line)) throw new DomainError('INVALID', 'imports.no-title')
      const next = lines[at + 1]
      const broken = titleGoesOn(line, next)
      title = bareTitle(broken ? line.text + next.text : line.text)
      if (broken) at += 1
    } else if (plainOf(title).replaceAll(' ', '') === line.plain.replaceAll(' ', ''))
      ignore(line, 'repeated-title')
    else return { title, metas, rest: lines.slice(at) }
    label = isLabelOnly(line.text) ? line : null
  }
  throw new DomainError('INVALID', title === null ? 'imports.no-title' : 'imports.no-body')
}
