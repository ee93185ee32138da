import { translator } from '#lib/i18n/translator.ts'
import { currentActor } from '#lib/next/session.ts'

export default async function DeskNotFound() {
  const t = translator((await currentActor())?.lang ?? 'zh')
  return (
    <>
      <h1 className="font-serif text-2xl font-bold">{t('desk.nothing.title')}</h1>
      <p className="mt-4">{t('desk.nothing.text')}</p>
      <p className="mt-4">
        <a href="/desk" className="text-brand underline underline-offset-4">
          {t('desk.nothing.back')}
        </a>
      </p>
    </>
  )
}
