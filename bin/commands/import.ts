import { Command } from 'commander'
export const importCommand = new Command('import')
