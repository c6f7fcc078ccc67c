/**
 * A time zone in the spelling of the zone database, which is the one that TZ understands; null where there is none such.
 * Offsets are none either: TZ would take them with the opposite sign.
 */
export function zoneNamed(name: string): string | null {
  const typed = name.trim()
  if (!/^[a-z]/i.test(typed)) return null
  if (Intl.supportedValuesOf('timeZone').includes(typed)) return typed
  try {
    const known = new Intl.DateTimeFormat('en', { timeZone: typed }).resolvedOptions().timeZone
    return known.toLowerCase() === typed.toLowerCase() ? known : typed
  } catch {
    return null
  }
}
