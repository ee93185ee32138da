/** The sign for searching; beside it stands what it means. */
export const Magnifier = () => (
  <svg aria-hidden="true" viewBox="0 0 20 20" width={20} height={20} fill="none" stroke="currentColor">
    <circle cx="8.5" cy="8.5" r="5.5" strokeWidth="2" />
    <path d="m13 13 5 5" strokeWidth="2" strokeLinecap="round" />
  </svg>
)
