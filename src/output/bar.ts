/** What a bar may end with, in eighths of a cell. */
const ends = ['', '▏', '▎', '▍', '▌', '▋', '▊', '▉']

/** A bar of so many cells for a share from 0 to 1; whatever is above 0 is seen. */
export function bar(share: number, cells: number): string {
  const eighths = Math.round(8 * cells * Math.min(1, Math.max(0, share)))
  const seen = eighths === 0 && share > 0 ? 1 : eighths
  return '█'.repeat(Math.floor(seen / 8)) + ends[seen % 8]!
}
