interface Handled {
  element: string
  attributes?: string
  events: string[]
  end: string
}

const words = (text: string) => text.split(' ')

const ON_ANYTHING = words(
  'onclick onmouseover onfocus onfocusin onpointerenter onpointerrawupdate onanimationstart onanimationend ' +
    'ontransitionrun ontransitionend onbeforetoggle oncontentvisibilityautostatechange onscrollend onbeforematch',
)

/** Elements with the events by which they run something, of themselves or when somebody does something. */
export const HANDLERS: Handled[] = [
  ...words(
    'a abbr address article aside b bdi bdo blockquote button center cite code custom-element data dd del details dfn ' +
      'dialog div dl dt em fieldset figcaption figure font footer form h1 h2 h6 header hr i ins kbd label legend li ' +
      'main map mark marquee menu nav ol optgroup output p pre progress q ruby s samp search section select slot ' +
      'small span strike strong sub summary sup table tbody td textarea tfoot th thead time tr tt u ul var',
  ).map((element) => ({
    element,
    attributes: 'tabindex=1 autofocus style="animation-name:x;content-visibility:auto" popover id=x',
    events: ON_ANYTHING,
    end: `</${element}>`,
  })),
  ...words(
    'img image input audio video source embed object script iframe frame link style track body svg',
  ).flatMap((element) => ({
    element,
    attributes:
      'src=/nothing href=/nothing data=/nothing srcset=/nothing type=image rel=stylesheet autofocus',
    events: words('onerror onload onloadstart onreadystatechange onfocus onloadend onabort'),
    end: '',
  })),
  ...words('video audio').map((element) => ({
    element,
    attributes: 'controls autoplay src=data:audio/wav;base64,UklGRiQAAABXQVZFZm10IBAAAAABAAEA',
    events: words(
      'oncanplay onplay onloadeddata onloadedmetadata onvolumechange onerror onwaiting onsuspend',
    ),
    end: `<source src=/nothing onerror=window.__xss(1)></${element}>`,
  })),
  {
    element: 'details',
    attributes: 'open',
    events: words('ontoggle onbeforetoggle'),
    end: '<summary>x</summary>x',
  },
  {
    element: 'marquee',
    attributes: 'width=1 loop=1',
    events: words('onstart onbounce onfinish'),
    end: 'x</marquee>',
  },
  {
    element: 'input',
    attributes: 'autofocus value=x',
    events: words('onfocus onblur oninvalid onchange onselect'),
    end: '',
  },
  {
    element: 'select',
    attributes: 'autofocus',
    events: words('onfocus onblur onchange'),
    end: '<option>x</select>',
  },
  { element: 'textarea', attributes: 'autofocus', events: words('onfocus onblur'), end: 'x</textarea>' },
  { element: 'keygen', attributes: 'autofocus', events: ['onfocus'], end: '' },
  {
    element: 'body',
    events: words('onload onpageshow onhashchange onscroll onresize onfocus onmessage onpopstate onunload'),
    end: '',
  },
  { element: 'frameset', events: words('onload onpageshow'), end: '<frame src=/nothing>' },
  ...words('circle path rect text g use image foreignObject title desc style script a discard').map(
    (element) => ({
      element: `svg><${element}`,
      attributes: 'href=/nothing id=x tabindex=1 autofocus',
      events: words('onload onerror onfocus onfocusin onclick onbegin'),
      end: '</svg>',
    }),
  ),
  ...words('animate set animateTransform animateMotion').map((element) => ({
    element: `svg><${element}`,
    attributes: 'attributeName=x dur=1s begin=0s',
    events: words('onbegin onend onrepeat'),
    end: '</svg>',
  })),
  ...words('mi mo mtext mglyph annotation-xml maction').map((element) => ({
    element: `math><${element}`,
    attributes: 'href=/nothing tabindex=1 autofocus actiontype=statusline xlink:href=/nothing',
    events: words('onfocus onclick onmouseover'),
    end: 'x</math>',
  })),
]
