/**
 * The link to the page about accessibility becomes the button that opens the tools, on the page itself. Escape closes
 * them, and the focus goes back to where it was.
 */
export const openTools = (): void => {
  const link = document.querySelector('[data-tools]')
  const panel = document.getElementById('tools')
  if (!link || !panel) return
  const button = document.createElement('button')
  button.type = 'button'
  button.className = link.className
  button.textContent = link.textContent
  button.setAttribute('aria-controls', panel.id)
  const set = (open: boolean) => {
    panel.hidden = !open
    button.setAttribute('aria-expanded', String(open))
  }
  set(false)
  button.addEventListener('click', () => set(panel.hidden === true))
  panel.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape') return
    set(false)
    button.focus()
  })
  link.parentNode?.replaceChild(button, link)
}
