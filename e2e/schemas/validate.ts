import { readFileSync } from 'node:fs'
import { validateXML } from 'xmllint-wasm'

/** What a schema of this folder has against a document. */
export const schemaErrors = async (xml: string, file: string): Promise<string[]> => {
  const { errors } = await validateXML({
    xml: [{ fileName: 'document.xml', contents: xml }],
    extension: file.endsWith('.rng') ? 'relaxng' : 'schema',
    schema: [{ fileName: file, contents: readFileSync(`e2e/schemas/${file}`, 'utf8') }],
  })
  return errors.map(({ message }) => message)
}
