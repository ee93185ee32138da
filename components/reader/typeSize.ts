const KEY = 'type-size'
const SIZES = ['large', 'medium', 'small']

/** The type size that this browser's reader chose last; `medium` where none was. */
export const rememberedTypeSize = (): string => {
  try {
    const size = localStorage.getItem(KEY) ?? ''
    return SIZES.includes(size) ? size : 'medium'
  } catch {
    return 'medium' // a browser that keeps nothing for sites
  }
}

/** Sets notices in that type size. */
export const showTypeSize = (size: string): void =>
  document.documentElement.setAttribute('data-type-size', size)

/** Lets the reader choose the type size of notices, and remembers the choice in this browser. */
export const chooseTypeSize = (): void => {
  const buttons = Array.from(document.querySelectorAll<HTMLElement>('[data-type-size-choice]'))
  const press = (size: string) => {
    for (const button of buttons) {
      button.setAttribute('aria-pressed', String(button.dataset.typeSizeChoice === size))
    }
  }
  for (const button of buttons) {
    button.addEventListener('click', () => {
      const size = button.dataset.typeSizeChoice ?? 'medium'
      showTypeSize(size)
      press(size)
      remember(size)
    })
  }
  press(rememberedTypeSize())
}

const remember = (size: string) => {
  try {
    localStorage.setItem(KEY, size)
  } catch {
    return // the choice holds for this page only
  }
}
