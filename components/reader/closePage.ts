/** 关闭 closes the window where a script may: one that another page opened. Else its link goes to the list. */
export const closePage = (): void => {
  document.querySelector('[data-close]')?.addEventListener('click', (event) => {
    if (!window.opener) return
    event.preventDefault()
    window.close()
  })
}
