'use client'

import { usePathname } from 'next/navigation'

/** Where one can go on the desk; where one is is marked. */
export const NavLinks = ({ links }: { links: { href: string; label: string }[] }) => {
  const path = usePathname()
  const isHere = (href: string) => path === href || (href !== '/desk' && path.startsWith(`${href}/`))
  return links.map(({ href, label }) => (
    <a
      key={href}
      href={href}
      aria-current={isHere(href) ? 'page' : undefined}
      className="px-3 py-3 text-sm underline-offset-8 hover:underline aria-[current]:font-bold aria-[current]:underline"
    >
      {label}
    </a>
  ))
}
