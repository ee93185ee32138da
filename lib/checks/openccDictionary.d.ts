/** One of OpenCC's dictionaries: entries `from to`, divided by `|`. The package has no types for these files. */
declare module 'opencc-js/dict/TSCharacters' {
  const entries: string
  export default entries
}
