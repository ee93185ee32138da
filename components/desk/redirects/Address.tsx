import { readableAddress } from '#lib/core/readableAddress.ts'

/** An address as people read it; long ones break anywhere. */
export const Address = ({ address, isLink = false }: { address: string; isLink?: boolean }) => {
  const text = readableAddress(address)
  if (!isLink || address.includes('$')) return <code className="text-sm wrap-anywhere">{text}</code>
  return (
    <a href={address} className="text-sm wrap-anywhere text-brand underline-offset-4 hover:underline">
      {text}
    </a>
  )
}
