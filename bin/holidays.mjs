/**
 * The data of date-holidays without what holidays are called, in fifty languages: only their days are asked for. What
 * countries and regions are called stays in the languages that `store/public-holidays.ts` asks for, and in their own.
 */
export function withoutHolidayNames(data) {
  const slim = structuredClone(data)
  for (const country of Object.values(slim.holidays)) strip(country, country.langs?.[0])
  for (const named of Object.values(slim.names)) named.name = unnamed
  return slim
}

/** A day without any name would be none. */
const unnamed = { en: '-' }

function strip(place, own) {
  if (place.names) {
    const kept = Object.entries(place.names).filter(
      ([language], index) => index === 0 || ['de', 'en', own].includes(language),
    )
    place.names = Object.fromEntries(kept)
  }
  for (const rule of Object.values(place.days ?? {})) {
    if (typeof rule !== 'object' || rule === null) continue
    if (rule.name) rule.name = unnamed
    delete rule.note
  }
  for (const parts of [place.states, place.regions]) for (const part of Object.values(parts ?? {})) strip(part, own)
}
