/** Copies the page's address, and hands it to the device's own sharing where it has that. */
export const sharePage = (): void => {
  const copy = document.querySelector<HTMLElement>('[data-copy]')
  const share = document.querySelector<HTMLElement>('[data-share]')
  const address = document.querySelector<HTMLElement>('[data-address]')
  if (!copy || !address) return
  const url = address.textContent || location.href
  if (share && typeof navigator.share === 'function') {
    share.hidden = false
    share.addEventListener('click', () => {
      // Whoever changes their mind has not met with an error.
      navigator.share({ title: document.title, url }).catch(() => undefined)
    })
  }
  const details = copy.closest('details')
  details?.addEventListener('toggle', () => {
    address.textContent = url
  })
  details?.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape') return
    details.open = false
    details.querySelector('summary')?.focus()
  })
  copy.addEventListener('click', async () => {
    const isCopied = await copyText(url, address)
    const said = document.querySelector('[data-copied]')
    if (said) said.textContent = (isCopied ? copy.dataset.done : copy.dataset.failed) ?? ''
  })
}

/** Sites without https, and old phones, have only the older way, which takes what is selected. */
const copyText = async (text: string, shown: HTMLElement): Promise<boolean> => {
  try {
    await navigator.clipboard.writeText(text)
    return true
  } catch {
    getSelection()?.selectAllChildren(shown)
    return document.execCommand('copy')
  }
}
