interface Suggestion {
  title: string
  href: string
}

const PAUSE_MS = 150

/** While a search is typed, titles with these words show below the field, to be chosen by arrow keys or a tap. */
export const suggestTitles = (): void => {
  for (const field of Array.from(document.querySelectorAll<HTMLInputElement>('[data-suggest]')))
    suggestFor(field)
}

const suggestFor = (field: HTMLInputElement) => {
  const list = document.createElement('div')
  list.id = `${field.id}-titles`
  list.className = 'suggestions'
  list.setAttribute('role', 'listbox')
  list.setAttribute('aria-label', field.labels?.[0]?.textContent ?? '')
  list.hidden = true
  field.after(list)
  set(field, {
    role: 'combobox',
    'aria-autocomplete': 'list',
    'aria-controls': list.id,
    'aria-expanded': 'false',
  })
  const options = () => Array.from(list.children) as HTMLElement[]
  let chosen = -1
  let timer = 0
  let asked = ''

  const show = (found: Suggestion[]) => {
    chosen = -1
    field.removeAttribute('aria-activedescendant')
    list.replaceChildren(...found.map((each, i) => optionOf(each, `${list.id}-${i}`)))
    list.hidden = found.length === 0
    field.setAttribute('aria-expanded', String(!list.hidden))
  }
  const choose = (index: number) => {
    chosen = index < options().length ? index : -1
    options().forEach((option, i) => {
      option.setAttribute('aria-selected', String(i === chosen))
    })
    const option = options()[chosen]
    if (option) field.setAttribute('aria-activedescendant', option.id)
    else field.removeAttribute('aria-activedescendant')
    option?.scrollIntoView({ block: 'nearest' })
  }
  const ask = async () => {
    const typed = field.value.trim()
    asked = typed
    if (typed === '') return show([])
    const query = new URLSearchParams({ lang: field.dataset.suggest ?? '', q: typed })
    try {
      const answer = await fetch(`/api/v1/suggestions?${query}`)
      const found: Suggestion[] = answer.ok ? await answer.json() : []
      // A slow answer must not overwrite that to what was typed since.
      if (asked === typed && document.activeElement === field) show(found)
    } catch {
      show([]) // the search itself works without
    }
  }

  field.addEventListener('input', (event) => {
    clearTimeout(timer)
    // Pinyin is no word yet.
    if (!(event as InputEvent).isComposing) timer = window.setTimeout(ask, PAUSE_MS)
  })
  field.addEventListener('compositionend', ask)
  field.addEventListener('blur', () => show([]))
  list.addEventListener('mousedown', (event) => event.preventDefault())
  field.addEventListener('keydown', (event) => {
    if (list.hidden || event.isComposing) return
    if (event.key === 'ArrowDown') choose(chosen + 1)
    else if (event.key === 'ArrowUp') choose(chosen < 0 ? list.children.length - 1 : chosen - 1)
    else if (event.key === 'Escape') show([])
    else if (event.key === 'Enter' && chosen >= 0) options()[chosen]?.click()
    else return
    event.preventDefault()
  })
}

const optionOf = (suggestion: Suggestion, id: string): HTMLElement => {
  const option = document.createElement('a')
  set(option, { role: 'option', id, 'aria-selected': 'false', tabindex: '-1' })
  option.href = suggestion.href
  option.textContent = suggestion.title
  return option
}

const set = (element: Element, attributes: Record<string, string>) => {
  for (const name of Object.keys(attributes)) element.setAttribute(name, attributes[name] ?? '')
}
