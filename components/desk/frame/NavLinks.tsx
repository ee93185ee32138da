'use client'

import {
  ChartColumn,
  FileText,
  Images,
  Inbox,
  ListTree,
  MessageSquareWarning,
  ScrollText,
  Settings,
  Signpost,
  UsersRound,
} from 'lucide-react'
import { usePathname } from 'next/navigation'
import { useWords } from '../Words.tsx'
import { useDeskQuery } from './DeskData.tsx'

const ICONS = {
  tasks: Inbox,
  notices: FileText,
  reports: MessageSquareWarning,
  media: Images,
  analytics: ChartColumn,
  columns: ListTree,
  redirects: Signpost,
  site: Settings,
  people: UsersRound,
  audit: ScrollText,
}

export interface NavLink {
  href: string
  label: string
  icon: keyof typeof ICONS
}

/** Where one can go on the desk; where one is is marked. */
export const NavLinks = ({ links }: { links: NavLink[] }) => {
  const path = usePathname()
  const isHere = (href: string) => path === href || (href !== '/desk' && path.startsWith(`${href}/`))
  return links.map(({ href, label, icon }) => {
    const Icon = ICONS[icon]
    return (
      <a
        key={href}
        href={href}
        aria-current={isHere(href) ? 'page' : undefined}
        className="flex min-h-11 items-center border-l-4 border-transparent px-4 text-sm hover:bg-deep aria-[current]:border-seal-on-band aria-[current]:bg-deep aria-[current]:font-bold"
      >
        <Icon aria-hidden="true" className="mr-3 h-4 w-4 flex-none" />
        {label}
        {WAITING[icon] && <Waiting {...WAITING[icon]} />}
      </a>
    )
  })
}

const OFTEN_MS = 30_000

interface Counted {
  /** The handler that counts. */
  address: string
  words: 'desk.tasks.waiting' | 'desk.reports.waiting'
}

/** Where something can wait for whoever looks. */
const WAITING: Partial<Record<keyof typeof ICONS, Counted>> = {
  tasks: { address: '/api/desk/tasks/count', words: 'desk.tasks.waiting' },
  reports: { address: '/api/desk/reports/count', words: 'desk.reports.waiting' },
}

/** How much waits for whoever looks. */
const Waiting = ({ address, words }: Counted) => {
  const t = useWords()
  const { data: count = 0 } = useDeskQuery<number>(address, { refetchInterval: OFTEN_MS })
  if (count === 0) return null
  const shown = count > 1000 ? '1,000+' : count
  return (
    <span className="nav-count">
      <span aria-hidden="true">{shown}</span>
      <span className="visually-hidden">{t(words, { count: shown })}</span>
    </span>
  )
}
