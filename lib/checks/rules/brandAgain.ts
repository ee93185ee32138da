import { type Check, findingAt } from '../page.ts'

/**
 * A name that is advertised elsewhere on the page, where it proves nothing by itself. After a break-in the
 * same brand often sits in several places, so somebody should look; the word may be innocent, so no mend.
 */
export const brandAgain: Check = ({ texts }) => {
  const advertised = new Set(
    texts.flatMap(({ runs }) =>
      runs
        .filter(({ severity, mentioned }) => severity === 'block' && !mentioned)
        .map(({ brand }) => brand.name),
    ),
  )
  return texts.flatMap((text) =>
    text.bare
      .filter(({ brand }) => advertised.has(brand.name))
      .map(({ from, to, written }) =>
        findingAt(text, from, to, {
          rule: 'brand-again',
          severity: 'warn',
          mend: null,
          params: { brand: written },
        }),
      ),
  )
}
