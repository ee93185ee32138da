import type { Language } from '#lib/core/text.ts'
import { LOCALES } from '#lib/i18n/translator.ts'
import { type Html, html } from './html.ts'

const SANS = {
  zh: "-apple-system,'PingFang SC','Microsoft YaHei',sans-serif",
  en: "-apple-system,'Segoe UI',Roboto,'Helvetica Neue',Arial,sans-serif",
}
export const SERIF = {
  zh: "'Songti SC','Noto Serif CJK SC',STSong,'Microsoft YaHei',serif",
  en: "Charter,Cambria,Georgia,'Times New Roman',serif",
}

/** Colours that hold on white and, as programs for mail turn them round, on black. */
export const COLOURS = {
  ink: '#1b2330',
  soft: '#48525f',
  faint: '#626b78',
  brand: '#14416b',
  line: '#dfdad0',
}

interface Frame {
  lang: Language
  site: string
  title: string
  body: Html
  foot: Html
}

/** What stands around the text of every mail. Programs for mail know tables and styles on the elements, and little else. */
export const framed = ({ lang, site, title, body, foot }: Frame): string =>
  html`<!DOCTYPE html>
<html lang="${LOCALES[lang]}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${title}</title>
</head>
<body style="margin:0;padding:0;background:#f6f4ef;">
<table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0" style="background:#f6f4ef;">
<tr><td align="center" style="padding:24px 12px;">
<table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0" style="max-width:640px;background:#ffffff;border-top:4px solid ${COLOURS.brand};font-family:${SANS[lang]};font-size:16px;line-height:1.7;color:${COLOURS.ink};text-align:left;">
<tr><td style="padding:24px 28px 0;font-family:${SERIF[lang]};font-size:15px;color:${COLOURS.faint};">${site}</td></tr>
<tr><td style="padding:4px 28px 28px;">
<h1 style="margin:0 0 16px;font-family:${SERIF[lang]};font-size:24px;line-height:1.35;font-weight:700;color:${COLOURS.brand};">${title}</h1>
${body}
</td></tr>
<tr><td style="padding:16px 28px 24px;border-top:1px solid ${COLOURS.line};font-size:13px;color:${COLOURS.faint};">${foot}</td></tr>
</table>
</td></tr>
</table>
</body>
</html>
`.text

export const paragraph = (text: string | Html): Html => html`<p style="margin:0 0 16px;">${text}</p>`

export const link = (href: string, text: string): Html =>
  html`<a href="${href}" style="color:${COLOURS.brand};text-decoration:underline;">${text}</a>`

export const button = (href: string, text: string): Html =>
  html`<p style="margin:24px 0;"><a href="${href}" style="display:inline-block;padding:12px 28px;background:${COLOURS.brand};color:#ffffff;text-decoration:none;font-weight:700;">${text}</a></p>`
