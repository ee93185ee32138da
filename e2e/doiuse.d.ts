declare module 'doiuse' {
  import type { Plugin } from 'postcss'

  interface Usage {
    feature: string
    message: string
  }

  /** A PostCSS plugin that reports what the browsers do not support. */
  export default function doiuse(options: {
    browsers: string[]
    onFeatureUsage: (usage: Usage) => void
  }): Plugin
}
