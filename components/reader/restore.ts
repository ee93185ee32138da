import { rememberedTypeSize, showTypeSize } from './typeSize.ts'

// Runs before anything is painted: who reads in large type never sees the page jump.
showTypeSize(rememberedTypeSize())
