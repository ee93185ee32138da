/** The encodings that pages come in. GBK and GB2312 are read as GB18030, which holds them. */
export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030' | 'big5'

/** What a file turned out to say, and in which encoding. */
export type Decoded = { text: string; encoding: Encoding }
