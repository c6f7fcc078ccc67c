import type { Language } from './language.ts'

/** A number of bytes for people: `1.2 MB`, `1,2 MB`. */
export function sizeWords(bytes: number, language: Language): string {
  const units = ['kB', 'MB', 'GB', 'TB']
  let [size, unit] = [bytes / 1000, 0]
  while (size >= 999.5 && unit < units.length - 1) [size, unit] = [size / 1000, unit + 1]
  const number = size < 9.95 ? size.toFixed(1) : String(Math.round(size))
  return `${language === 'de' ? number.replace('.', ',') : number} ${units[unit]}`
}
