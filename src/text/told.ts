/** A follow-up as a sentence names it: `7 Zimmerei Vogt, send the price list`. */
export type Told = { id: number; customer?: string; reason: string }

/** Several behind a colon, up to the full stop. */
export function told(followUps: readonly Told[]): string {
  const words = followUps
    .map(({ id, customer, reason }) => `${id} ${[...(customer ? [customer] : []), reason].join(', ')}`)
    .join('; ')
  return /[.!?…]$/.test(words) ? words : `${words}.`
}
