// Tailwind writes logical properties, which phones of 2020 do not know (docs/adr/0003).
export default {
  plugins: {
    '@tailwindcss/postcss': { optimize: false },
    'postcss-logical': {},
  },
}
