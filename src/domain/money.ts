import { Failure } from './failure.ts'

/** An amount in hundredths of its currency, which is an ISO 4217 code. */
export type Money = { cents: number; currency: string }

export type DecimalSign = '.' | ','

/** How an amount is read where it does not say so itself. */
export type AmountRules = {
  /** The currency where none is said. */
  currency?: string
  /** The decimal sign, where others of the same column prove it; then there may be more than two decimals, which are rounded. */
  decimal?: DecimalSign | null
}

/** The currency of whatever is typed without one. */
export const usualCurrency = 'EUR'

/**
 * An amount as people type it in English and German: `1200`, `1.200,50 €`, `1,200.50 USD`, `€ 99`, `-50 CHF`,
 * `1'200.-`. Three digits after a single point or comma are thousands (`1.200` and `1,200` are 1200), one or two are
 * decimals; `0.500` and `1234.567` could be either and are refused. Throws Failure `no-money`.
 */
export function moneyFrom(input: string, rules: AmountRules = {}): Money {
  const amount = amountOf(input, rules.decimal ?? null)
  if (!amount) throw new Failure('no-money', { input })
  return { cents: amount.cents, currency: amount.currency ?? rules.currency ?? usualCurrency }
}

/** The same; `currency` is null where none is said. Null for what is no amount. */
export function amountOf(
  input: string,
  decimal: DecimalSign | null = null,
): { cents: number; currency: string | null } | null {
  const parts = written.exec(input.normalize('NFC').replace(/\s+/g, ' ').trim())?.groups
  if (!parts) return null
  const { opening, before, number, after, closing } = parts
  const signs = [parts['sign'], parts['inner'], parts['last']].filter((sign) => sign !== undefined && sign !== '')
  const said = before ?? after
  const currency = said === undefined ? null : currencyOf(said)
  const isOdd = signs.length > 1 || (before !== undefined && after !== undefined)
  if (isOdd || (said !== undefined && currency === null)) return null
  if ((opening === undefined) !== (closing === undefined) || (opening !== undefined && signs.length > 0)) return null
  const cents = centsOf(number!, decimal)
  const isNegative = opening !== undefined || (signs[0] !== undefined && signs[0] !== '+')
  return cents === null ? null : { cents: isNegative && cents !== 0 ? -cents : cents, currency }
}

/** The ISO code of a currency as people write it: `EUR`, `€`, `Euro`, `Fr.`; null where it is none. */
export function currencyOf(text: string): string | null {
  const word = text.trim().toUpperCase().replace(/\.$/, '')
  const named = names[word]
  if (named !== undefined) return named
  return /^[A-Z]{3}$/.test(word) && ` ${isoCodes} `.includes(` ${word} `) ? word : null
}

/** Which sign an amount proves to stand before its decimals; null where it may be either. */
export function decimalShownBy(text: string): DecimalSign | null {
  const number = /\d[\d.,'’ ]*/.exec(text)?.[0].trim() ?? ''
  const [, sign, decimals] = /([.,])(\d+)$/.exec(number) ?? []
  if (sign === undefined) return null
  const other = sign === '.' ? ',' : '.'
  const isProof = decimals!.length !== 3 || number.includes(other) || /^(?:0|\d{4,})[.,]|['’]/.test(number)
  return isProof && number.indexOf(sign) === number.lastIndexOf(sign) ? (sign as DecimalSign) : null
}

/** Sign, currency and number in the orders in which they occur; `50-` as bookkeeping writes it, `(50)` as accountants do. */
const written =
  /^(?<opening>\()?(?<sign>[-+−–])? ?(?<before>\p{L}{1,7}\.?|\p{L}{0,2}\p{Sc})? ?(?<inner>[-+−–])? ?(?<number>\d(?:[\d.,'’ ]*\d)?)(?:[.,](?:-{1,2}|–|—))?(?<last>[-−–])? ?(?<after>\p{L}{1,7}\.?|\p{L}{0,2}\p{Sc})?(?<closing>\))?$/u

/** Ten digits before the decimals: sums of many stay exact. */
const most = 999_999_999_999

function centsOf(number: string, decimal: DecimalSign | null): number | null {
  const parts = decimal === null ? unproven(number) : proven(number, decimal)
  if (!parts) return null
  const [, whole, decimals = ''] = parts
  const digits = whole!.replace(/\D/g, '')
  if (digits.length > 12) return null
  const rounded = Number(decimals.charAt(2) || 0) >= 5 ? 1 : 0
  const cents = 100 * Number(digits) + Number(decimals.slice(0, 2).padEnd(2, '0')) + rounded
  return cents <= most ? cents : null
}

/** The thousands have one sign among them, the decimals another. */
function unproven(number: string): RegExpExecArray | null {
  return (
    /^(\d+)(?:[.,](\d{1,2}))?$/.exec(number) ??
    /^([1-9]\d{0,2}(?:\.\d{3})+)(?:,(\d{1,2}))?$/.exec(number) ??
    /^([1-9]\d{0,2}(?:,\d{3})+)(?:\.(\d{1,2}))?$/.exec(number) ??
    /^([1-9]\d{0,2}(?:'\d{3})+)(?:[.,](\d{1,2}))?$/.exec(number.replace(/[ ’]/g, "'"))
  )
}

function proven(number: string, decimal: DecimalSign): RegExpExecArray | null {
  return decimal === '.'
    ? /^(\d+|[1-9]\d{0,2}(?:[,'’ ]\d{3})+)(?:\.(\d+))?$/.exec(number)
    : /^(\d+|[1-9]\d{0,2}(?:[.'’ ]\d{3})+)(?:,(\d+))?$/.exec(number)
}

/** What people write instead of a code. */
const names: Readonly<Record<string, string>> = {
  ...{ '€': 'EUR', EURO: 'EUR', EUROS: 'EUR', $: 'USD', US$: 'USD', DOLLAR: 'USD', DOLLARS: 'USD', '£': 'GBP' },
  ...{ POUND: 'GBP', POUNDS: 'GBP', PFUND: 'GBP' },
  ...{ FR: 'CHF', SFR: 'CHF', FRANKEN: 'CHF', FRANCS: 'CHF', ZŁ: 'PLN', KČ: 'CZK' },
}

/** ISO 4217, those of everyday use. */
const isoCodes = `
  AED AFN ALL AMD ANG AOA ARS AUD AWG AZN BAM BBD BDT BGN BHD BIF BMD BND BOB BRL BSD BTN BWP BYN BZD CAD CDF CHF CLP
  CNY COP CRC CUP CVE CZK DJF DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GNF GTQ GYD HKD HNL HTG HUF IDR
  ILS INR IQD IRR ISK JMD JOD JPY KES KGS KHR KMF KPW KRW KWD KYD KZT LAK LBP LKR LRD LSL LYD MAD MDL MGA MKD MMK MNT
  MOP MRU MUR MVR MWK MXN MYR MZN NAD NGN NIO NOK NPR NZD OMR PAB PEN PGK PHP PKR PLN PYG QAR RON RSD RUB RWF SAR SBD
  SCR SDG SEK SGD SHP SLE SOS SRD SSP STN SYP SZL THB TJS TMT TND TOP TRY TTD TWD TZS UAH UGX USD UYU UZS VED VES VND
  VUV WST XAF XCD XOF XPF YER ZAR ZMW ZWG`.replace(/\s+/g, ' ')
