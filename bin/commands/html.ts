import { Command } from 'commander'
import { blocksOfBody } from '#lib/core/html.ts'
import { bodyOfFile, READABLE } from '#lib/imports/bodyOfFile.ts'

export const htmlCommand = new Command('html')
  .description("Prints what becomes of a file as a notice's body: canonical HTML, block by block.")
  .argument('<file>', `a file that ends in ${READABLE.join(', ')}; 10 MiB at most`)
  .action(async (file: string) => {
    for (const { html } of blocksOfBody(await bodyOfFile(file))) console.log(html)
  })
