import type { Day } from '../../domain/day.ts'
import { hasLeft } from '../../domain/in-charge.ts'
import type { Money } from '../../domain/money.ts'
import type { Owner } from '../../domain/owner.ts'
import { centsIn, riskKinds, type Risk, type RiskKind } from '../../domain/risk.ts'
import { bar } from '../../output/bar.ts'
import type { Block, Inline, TableRow, View } from '../../output/view.ts'
import { shortDay } from '../../text/dates.ts'
import type { Language } from '../../text/language.ts'
import { riskWord } from '../../text/risks.ts'
import { wholeMoney } from '../amounts.ts'
import { shortNames, typedOwners } from '../owner-names.ts'
import { riskCsv, riskItem, type RiskItem } from './items.ts'
import type { text } from './text.ts'

type Risks = {
  /** Kind by kind. */
  found: readonly Risk[]
  t: typeof text.en
  today: Day
  language: Language
  /** What the program is called on the command line. */
  name: string
  /** So many lines of each section. */
  limit: number
  /** Whether only who is silent was asked for. */
  isSilent: boolean
  /** The main one; null where nothing was booked. */
  currency: string | null
  owners: readonly Owner[]
  hasCustomers: boolean
}

/** Who carries what as bars, then a section for each risk, with what to do about it. */
export function risksView(seen: Risks): View<RiskItem> {
  const { found, t, hasCustomers, isSilent } = seen
  return {
    get rows() {
      return found.map(riskItem)
    },
    csv: riskCsv,
    get text() {
      const blocks = [...whoCarries(seen), ...riskKinds.flatMap((kind) => section(kind, seen))].slice(1)
      if (blocks.length > 0) return blocks
      return [{ is: 'line', text: !hasCustomers ? t.empty : isSilent ? t.nobodySilent : t.nothing } satisfies Block]
    },
  }
}

/** A percentage as people write it: `48 %`. */
export function percent(share: number): string {
  return `${Math.round(100 * share)} %`
}

/** Of so many cells is the longest bar; with names and figures beside it a line has less than 80. */
const barCells = 24

function whoCarries(seen: Risks): Block[] {
  const { t, today, language, currency, owners } = seen
  const its = seen.found.filter(({ kind }) => kind === 'owner')
  if (its.length === 0) return []
  const left = new Set(owners.filter((owner) => hasLeft(owner, today)).map(({ id }) => id))
  const named = ({ owner }: Risk): Inline => {
    if (owner === null) return { text: t.nobody, tone: 'late' }
    return left.has(owner.id) ? { text: t.left(owner.name), tone: 'late' } : { text: owner.name, tone: 'strong' }
  }
  const most = Math.max(...its.map(({ customerShare }) => customerShare))
  const inCare = its.reduce((sum, { customers }) => sum + customers, 0)
  const currencies = [...new Set(its.flatMap(({ revenue }) => revenue.map((money) => money.currency)))]
  const rows: TableRow[] = [
    { heading: { text: t.customers(inCare), tone: 'accent' } },
    ...its.map((risk) => [
      named(risk),
      String(risk.customers),
      percent(risk.customerShare),
      { text: bar(risk.customerShare / most, barCells), tone: 'accent' as const },
    ]),
    ...currencies
      .sort((a, b) => Number(b === currency) - Number(a === currency))
      .flatMap((one) => revenueRows(its, { t, language, currency: one, isMain: one === currency, named })),
  ]
  return [
    { is: 'blank' },
    {
      is: 'table',
      columns: [{ shrink: 1, min: 12 }, { align: 'right' }, { align: 'right' }, { from: 70 }],
      rows,
    },
    ...deputies(seen),
  ]
}

/** What was booked with the customers of each in one currency, the most first; bars where it is the main one. */
function revenueRows(
  risks: readonly Risk[],
  how: {
    t: typeof text.en
    language: Language
    currency: string
    isMain: boolean
    named: (risk: Risk) => Inline
  },
): TableRow[] {
  const { t, language, currency, isMain, named } = how
  const centsOf = ({ revenue }: Risk) => revenue.find((money) => money.currency === currency)?.cents ?? 0
  const its = risks.filter((risk) => centsOf(risk) !== 0).sort((a, b) => centsOf(b) - centsOf(a))
  const total = its.reduce((sum, risk) => sum + centsOf(risk), 0)
  const most = centsOf(its[0]!)
  return [
    [],
    { heading: { text: t.revenue(wholeMoney({ cents: total, currency }, language)), tone: 'accent' } },
    ...its.map((risk) => [
      named(risk),
      wholeMoney({ cents: centsOf(risk), currency }, language),
      total > 0 ? percent(centsOf(risk) / total) : '',
      { text: isMain && most > 0 ? bar(centsOf(risk) / most, barCells) : '', tone: 'accent' as const },
    ]),
  ]
}

function deputies({ found, t, name, owners }: Risks): Block[] {
  const its = found.filter(({ kind }) => kind === 'no-deputy').map(({ owner }) => owner!)
  if (its.length === 0) return []
  const short = shortNames(owners)
  const command = `${name} owner edit ${typedOwners(its.slice(0, 1), owners)} --deputy NAME`
  const names = its.map((owner) => short(owner.name)).join(', ')
  return [{ is: 'blank' }, { is: 'paragraph', text: { text: t.deputies(names, command), tone: 'quiet' }, indent: 2 }]
}

type Listed = Exclude<RiskKind, 'owner' | 'no-deputy'>

function section(kind: RiskKind, seen: Risks): Block[] {
  const { t, language, limit, owners } = seen
  const its = seen.found.filter((risk) => risk.kind === kind)
  if (its.length === 0 || kind === 'owner' || kind === 'no-deputy') return []
  const short = shortNames(owners)
  return [
    { is: 'blank' },
    { is: 'line', text: { text: `${riskWord(kind, language)} (${its.length})`, tone: 'accent' } },
    { is: 'paragraph', text: { text: t.toDo[kind], tone: 'quiet' }, indent: 2 },
    {
      is: 'table',
      indent: 2,
      columns: [
        { shrink: 3, min: 12 },
        { shrink: 4, min: 16 },
        { align: 'right' },
        { align: 'right' },
        ...(owners.length > 1 ? [{ from: 60 }] : []),
      ],
      rows: its.slice(0, limit).map((risk) => lineOf(kind, risk, seen, short)),
    },
    ...(its.length > limit
      ? [{ is: 'line' as const, text: { text: `  ${t.more(its.length - limit)}`, tone: 'quiet' as const } }]
      : []),
  ]
}

function lineOf(kind: Listed, risk: Risk, seen: Risks, short: (name: string) => string): Inline[] {
  const { t, today, language, currency } = seen
  const { customer, contact, owner, at, revenue, revenueShare } = risk
  const share = revenueShare === null || revenueShare <= 0 ? '' : percent(revenueShare)
  const who = owner ? short(owner.name) : ''
  const whose = (detail: string, figure = amountIn(revenue, currency, language), ratio = ''): Inline[] => [
    { text: customer?.name ?? '', tone: 'strong' },
    ...[detail, figure, ratio, who],
  ]
  switch (kind) {
    case 'contact': {
      const names = at.map(({ name }) => name).join(', ')
      const where = at.length === 1 ? names : t.several(at.length, names)
      return [{ text: contact!.name, tone: 'strong' }, where, amountIn(revenue, currency, language), share, who]
    }
    case 'one-voice':
      return whose(`${contact!.name}, ${t.talks(risk.dialogues!)}`)
    case 'no-contact':
      return whose('')
    case 'single-contact':
      return whose(contact!.name)
    case 'silent':
      return whose(risk.since === null ? '' : t.since(shortDay(risk.since, today, language)))
    case 'falling': {
      const { currency: of, ratio } = risk.falling!
      const [before, now] = [risk.revenueBefore, revenue].map((amounts) => centsIn(amounts, of))
      const words = (cents: number) => wholeMoney({ cents, currency: of }, language)
      return whose('', t.fell(words(before!).replace(` ${of}`, ''), words(now!)), percent(ratio))
    }
  }
}

function amountIn(amounts: readonly Money[], currency: string | null, language: Language): string {
  const money = amounts.find((one) => one.currency === currency) ?? amounts[0]
  return money ? wholeMoney(money, language) : ''
}
