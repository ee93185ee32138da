import { closePage } from './closePage.ts'
import { suggestTitles } from './suggest.ts'
import { chooseTypeSize } from './typeSize.ts'

// What moves on a public page. Every page works without it; this shows the controls that need it.
chooseTypeSize()
closePage()
suggestTitles()
document.querySelector('[data-print]')?.addEventListener('click', () => window.print())
for (const element of Array.from(document.querySelectorAll('[data-needs-script]'))) {
  element.classList.remove('invisible')
}
