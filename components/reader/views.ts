interface Wishes {
  doNotTrack?: string | null
  globalPrivacyControl?: boolean
}

/**
 * Tells the site that its page is looked at: which page, and by the link of which other site, nothing else. A page that
 * was opened in the background counts when it comes to the front; who asked not to be tracked is not counted.
 */
export const countView = (): void => {
  const wishes: Wishes = navigator
  const page = document.querySelector('[data-view]')?.getAttribute('data-view')
  if (!page || wishes.doNotTrack === '1' || wishes.globalPrivacyControl) return
  onceSeen(() => navigator.sendBeacon('/api/v1/views', page + referrer()))
}

const onceSeen = (work: () => void): void => {
  if (document.visibilityState === 'visible') work()
  else document.addEventListener('visibilitychange', () => onceSeen(work), { once: true })
}

const referrer = (): string => {
  const link = document.createElement('a')
  link.href = document.referrer || '/'
  return link.hostname === location.hostname ? '' : ` ${link.hostname}`
}

/** Shows how often a notice was looked at, in the place that is kept free for it. */
export const showViews = async (): Promise<void> => {
  const place = document.querySelector<HTMLElement>('[data-views-of]')
  const figure = place?.querySelector('dd')
  if (!place || !figure) return
  const answer = await fetch(`/api/v1/views/${place.dataset.viewsOf}`)
  const views: number = answer.ok ? (await answer.json()).views : 0
  if (views === 0) return
  figure.textContent = views.toLocaleString(document.documentElement.lang)
  place.classList.remove('invisible')
}
