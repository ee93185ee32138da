/** Keywords as they are typed, separated by commas of either width or by the enumeration comma. */
export const readKeywords = (text: string): string[] => [
  ...new Set(
    text
      .split(/[,，、;；\n]/)
      .map((word) => word.trim())
      .filter((word) => word !== ''),
  ),
]
