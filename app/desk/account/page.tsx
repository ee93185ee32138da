import type { Metadata } from 'next'
import { ChangePassword } from '#components/desk/ChangePassword.tsx'
import { ChooseLanguage } from '#components/desk/ChooseLanguage.tsx'
import { EndOthers } from '#components/desk/EndOthers.tsx'
import { Panel } from '#components/desk/Panel.tsx'
import { Sessions } from '#components/desk/people/Sessions.tsx'
import { sessionLines } from '#components/desk/people/sessionLines.ts'
import { SecondFactor } from '#components/desk/SecondFactor.tsx'
import { deskPage } from '#lib/next/deskPage.ts'
import { findAccount, listSessions } from '#lib/users/queries.ts'
import * as actions from './actions.ts'

export const generateMetadata = async (): Promise<Metadata> => {
  const { t } = await deskPage('/desk/account')
  return { title: t('desk.account.title') }
}

/** The account of whoever looks. */
export default async function AccountPage() {
  const { ctx, t } = await deskPage('/desk/account')
  const { owes, sessionId, id, login, lang } = ctx.actor
  const account = await findAccount(ctx)
  return (
    <>
      <h1 className="font-serif text-2xl font-bold">{t('desk.account.title')}</h1>
      <p className="mt-1 text-sm text-faint">{login}</p>
      {owes !== null && (
        <p role="alert" className="mt-4 border-l-4 border-seal bg-wash px-4 py-3">
          {t(`desk.account.owes.${owes}`)}
        </p>
      )}
      {account.hasPassword && (
        <Panel title={t('desk.account.password')}>
          <ChangePassword action={actions.change} />
        </Panel>
      )}
      {owes !== 'password' && account.hasPassword && (
        <Panel title={t('desk.factor.title')}>
          <SecondFactor isOn={account.hasSecondFactor} actions={actions} />
        </Panel>
      )}
      <Panel title={t('desk.account.language')}>
        <ChooseLanguage lang={lang} action={actions.chooseOwnLanguage} />
      </Panel>
      <Panel title={t('desk.sessions.title')}>
        <Sessions
          sessions={sessionLines(await listSessions(ctx, id), sessionId)}
          end={actions.endOwnSession}
        />
        <EndOthers action={actions.endOthers} />
      </Panel>
    </>
  )
}
