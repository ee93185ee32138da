import { chooseReading } from './chooseReading.ts'
import { closePage } from './closePage.ts'
import { printPage } from './printPage.ts'
import { readAloud } from './readAloud.ts'
import { followReading } from './readingLine.ts'
import { sharePage } from './sharePage.ts'
import { suggestTitles } from './suggest.ts'
import { openTools } from './toolPanel.ts'
import { countView, showViews } from './views.ts'

// What moves on a public page. Every page works without it; this shows the controls that need it.
openTools()
chooseReading()
readAloud()
followReading()
closePage()
printPage()
sharePage()
suggestTitles()
for (const element of Array.from(document.querySelectorAll('[data-needs-script]'))) {
  element.classList.remove('invisible')
}
countView()
showViews().catch(() => undefined)
