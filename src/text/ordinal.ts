/** `1st`, `22nd`; in German a point behind the number is enough. */
export function ordinal(count: number): string {
  const ending =
    count % 10 === 1 && count % 100 !== 11
      ? 'st'
      : count % 10 === 2 && count % 100 !== 12
        ? 'nd'
        : count % 10 === 3 && count % 100 !== 13
          ? 'rd'
          : 'th'
  return `${count}${ending}`
}
