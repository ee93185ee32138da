/** An address with what it says in letters instead of escapes, for people to read. */
export const readableAddress = (address: string): string => {
  try {
    return decodeURI(address)
  } catch {
    return address
  }
}
