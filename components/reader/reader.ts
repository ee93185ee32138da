import { closePage } from './closePage.ts'
import { chooseTypeSize } from './typeSize.ts'
import { countView, showViews } from './views.ts'

// What moves on a public page. Every page works without it; this shows the controls that need it.
chooseTypeSize()
closePage()
document.querySelector('[data-print]')?.addEventListener('click', () => window.print())
for (const element of Array.from(document.querySelectorAll('[data-needs-script]'))) {
  element.classList.remove('invisible')
}
countView()
showViews().catch(() => undefined)
