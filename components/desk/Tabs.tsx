interface Props {
  label: string
  tabs: readonly { href: string; text: string; isHere: boolean }[]
}

/** Screens that belong together, side by side. */
export const Tabs = ({ label, tabs }: Props) => (
  <nav aria-label={label} className="mt-4 flex overflow-x-auto border-b border-line">
    {tabs.map(({ href, text, isHere }) => (
      <a
        key={href}
        href={href}
        aria-current={isHere ? 'page' : undefined}
        className="flex min-h-11 flex-none -outline-offset-3 items-center border-b-2 border-transparent px-4 text-sm aria-[current]:border-brand aria-[current]:font-bold"
      >
        {text}
      </a>
    ))}
  </nav>
)
