/** 打印, and the day on which it is printed, which a page that is kept cannot know. */
export const printPage = (): void => {
  const day = document.querySelector('[data-printed-on]')
  window.addEventListener('beforeprint', () => {
    if (!(day instanceof HTMLElement)) return
    day.textContent = `${day.dataset.printedOn ?? ''}${new Date().toLocaleDateString(document.documentElement.lang)}`
  })
  document.querySelector('[data-print]')?.addEventListener('click', () => window.print())
}
