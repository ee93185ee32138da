interface Parts {
  element: string
  attributes: string
  event: string
  code: string
  end: string
}

/** Each character as a reference, as parsers read it back. */
export const decimal = (text: string): string =>
  Array.from(text, (unit) => `&#${unit.charCodeAt(0)};`).join('')
export const hexadecimal = (text: string): string =>
  Array.from(text, (unit) => `&#x${unit.charCodeAt(0).toString(16).padStart(7, '0')}`).join('')

const mixed = (text: string) =>
  Array.from(text, (unit, at) => (at % 2 ? unit.toUpperCase() : unit.toLowerCase())).join('')

/** Ways to write an element with a handler: quotes, case, separators, what is left open or written twice. */
export const WRITINGS: ((parts: Parts) => string)[] = [
  ({ element, attributes, event, code, end }) => `<${element} ${attributes} ${event}="${code}">${end}`,
  ({ element, attributes, event, code, end }) => `<${element}/${event}=${code}/${attributes}>${end}`,
  ({ element, attributes, event, code, end }) =>
    `<${mixed(element)} ${attributes} ${mixed(event)}='${decimal(code)}'>${end}`,
  ({ element, attributes, event, code }) => `<${element} ${attributes} ${event}=${code} `,
  ({ element, attributes, event, code, end }) =>
    `<${element}\t${attributes}\n${event}\r=\f"${hexadecimal(code)}">${end}`,
  ({ element, attributes, event, code, end }) =>
    `<${element} title="a" ${event}="${code}" class="center" ${attributes}>${end}`,
  ({ element, attributes, event, code, end }) =>
    `<${element} class="center"${event}="${code}"${attributes}>${end}`,
  ({ element, attributes, event, code, end }) =>
    `<${element} title=">" ${attributes} ${event}="${code}">${end}`,
  ({ element, attributes, event, code, end }) => `<<${element} ${attributes} ${event}="${code}"//>${end}`,
  ({ element, attributes, event, code, end }) => `<${element} =" ${attributes} ${event}=${code} ">${end}`,
  ({ element, attributes, event, code, end }) =>
    `<${element} ${event}\u0000="${code}" ${attributes} \u0001${event}=${code}>${end}`,
  ({ element, attributes, event, code, end }) =>
    `<x:${element} ${attributes} ${event}="${code}">${end}<${element} ${attributes} ${event}=\`${code}\`>`,
  ({ element, attributes, event, code, end }) =>
    `<a title="<${element} ${attributes} ${event}='${code}'>${end}">x</a>`,
  ({ element, attributes, event, code, end }) =>
    `<img alt="\`><${element} ${attributes} ${event}=${code}>${end}" src="/images/${'0'.repeat(64)}">`,
]

/** Surroundings in which parsers read on in another way than in a paragraph. */
export const NESTINGS: ((payload: string) => string)[] = [
  (payload) => `<p>文<b>${payload}</b></p>`,
  (payload) => `<table><tr><td>${payload}</td></tr></table>`,
  (payload) => `<table>${payload}<tr><td>x</table>`,
  (payload) => `<ul><li>${payload}<li><ol>${payload}</ol></ul>`,
  (payload) => `<svg>${payload}</svg>`,
  (payload) => `<math><mtext>${payload}</mtext></math>`,
  (payload) => `<svg><foreignObject>${payload}</foreignObject></svg>`,
  (payload) => `<svg><desc>${payload}</desc><style>${payload}</style></svg>`,
  (payload) => `<noscript>${payload}</noscript>`,
  (payload) => `<noscript><p title="</noscript>${payload.replaceAll('"', "'")}"></noscript>`,
  (payload) => `<template>${payload}</template>`,
  (payload) => `<style>${payload}</style>`,
  (payload) => `<style></style ${payload}`,
  (payload) => `<title>${payload}</title>`,
  (payload) => `<title></title>${payload}`,
  (payload) => `<textarea>${payload}</textarea>`,
  (payload) => `</textarea>${payload}`,
  (payload) => `<xmp>${payload}</xmp>`,
  (payload) => `<xmp></xmp>${payload}`,
  (payload) => `<iframe>${payload}</iframe>`,
  (payload) => `<iframe srcdoc="${payload.replaceAll('&', '&amp;').replaceAll('"', '&quot;')}"></iframe>`,
  (payload) => `<noembed>${payload}</noembed><noframes>${payload}</noframes>`,
  (payload) => `<plaintext>${payload}`,
  (payload) => `<!--${payload}-->`,
  (payload) => `<!-->${payload}-->`,
  (payload) => `<!--->${payload}<!-- -->`,
  (payload) => `<!-- --!>${payload}-->`,
  (payload) => `<![CDATA[${payload}]]>`,
  (payload) => `<svg><![CDATA[</svg>${payload}]]></svg>`,
  (payload) => `<?xml ${payload}?>`,
  (payload) => `<!doctype ${payload}>`,
  (payload) => `<select>${payload}</select><button>${payload}</button>`,
  (payload) => `<form><form>${payload}</form></form>`,
  (payload) => `<a href="/x"><a href="/y">${payload}</a>`,
  (payload) =>
    `<figure><figcaption>${payload}</figcaption><img src="/images/${'0'.repeat(64)}" alt="${payload.replaceAll('"', '&quot;')}"></figure>`,
  (payload) => `<table><caption>${payload}</caption><tr><th>${payload}</table>`,
  (payload) => payload.replaceAll('&', '&amp;').replaceAll('<', '&lt;'),
  (payload) => payload.replaceAll('<', '\uff1c').replaceAll('>', '\uff1e'),
  (payload) => `+ADw-${payload}+AD4-`,
  (payload) => `\u202e${payload}\u202c`,
  (payload) => payload.replaceAll('<', '<\u0000'),
  (payload) => `<p style="mso-list:l0 level1">${'<span style="mso-list:Ignore">'}1.</span>${payload}</p>`,
  (payload) => `<blockquote><pre>\n${payload}\n</pre></blockquote>`,
  (payload) =>
    `<o:p>${payload}</o:p><!--[if gte mso 9]>${payload}<![endif]--><![if !mso]>${payload}<![endif]>`,
]
