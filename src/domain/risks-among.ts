import { importances } from './customer.ts'
import type { Day } from './day.ts'
import type { Gap } from './gap.ts'
import { grouped } from './grouped.ts'
import { hasLeft, type Staff } from './in-charge.ts'
import {
  byWeight,
  centsIn,
  reckoning,
  riskKinds,
  riskOf,
  type Person,
  type Reckoning,
  type Risk,
  type RiskFacts,
} from './risk.ts'

/** Revenue below this share of the year before is falling (product.md, "Who is in charge"). */
export const fallingBelow = 0.7

/** With this share of the revenue, or with so many customers, much hangs on one contact. */
export const muchRevenue = 0.2
export const manyCustomers = 2

/** Of fewer dialogues nobody can say that all of them were with one person. */
export const enoughDialogues = 3

/** All risks, kind by kind; in each what weighs most comes first. With one owner nothing is said of owners. */
export function risksAmong(facts: RiskFacts, staff: Staff, today: Day): Risk[] {
  const reckoned = reckoning(facts, staff)
  const owners = staff.owners.length > 1 ? ownerRisks(reckoned) : []
  return [
    ...owners,
    ...(staff.owners.length > 1 ? withoutDeputy(owners, staff, today) : []),
    ...contactRisks(reckoned),
    ...oneVoice(reckoned),
    ...fewContacts(reckoned),
    ...falling(reckoned),
  ]
}

/** Those who are silent, as a risk: the most important first, then the most revenue. */
export function silentRisks(silent: readonly Gap[], facts: RiskFacts, staff: Staff): Risk[] {
  const reckoned = reckoning(facts, staff)
  const byId = new Map(facts.customers.map((one) => [one.customer.id, one]))
  return silent
    .flatMap(({ customer, since }) => {
      const one = byId.get(customer.id)
      return one ? [riskOf(reckoned, 'silent', [one], { since })] : []
    })
    .sort(
      (a, b) =>
        importances.indexOf(a.customer!.importance) - importances.indexOf(b.customer!.importance) || byWeight(a, b),
    )
}

function ownerRisks(reckoned: Reckoning): Risk[] {
  const byOwner = grouped(reckoned.customers, ({ ownerId }) => ownerId)
  return [...byOwner]
    .map(([ownerId, its]) => riskOf(reckoned, 'owner', its, { owner: reckoned.named(ownerId), customer: null, at: [] }))
    .sort((a, b) => b.customers - a.customers || byWeight(a, b) || (a.owner?.id ?? 0) - (b.owner?.id ?? 0))
}

/** Who is in charge of customers and has no deputy who is with us, nor a stand-in for an absence that runs or is to come. */
function withoutDeputy(owners: readonly Risk[], staff: Staff, today: Day): Risk[] {
  const hasDeputy = ({ id }: Person) => {
    const owner = staff.owners.find((one) => one.id === id)!
    const standIns = staff.absences
      .filter(({ ownerId, untilOn }) => ownerId === id && (untilOn === null || untilOn >= today))
      .map(({ standInId }) => standInId)
    const others = [owner.deputyId, ...standIns]
    return hasLeft(owner, today) || staff.owners.some((one) => others.includes(one.id) && !hasLeft(one, today))
  }
  return owners.flatMap((risk) =>
    risk.owner === null || hasDeputy(risk.owner) ? [] : [{ ...risk, kind: 'no-deputy' as const }],
  )
}

/** Persons who are the only contact of several customers, known by their e-mail, or of much revenue. */
function contactRisks(reckoned: Reckoning): Risk[] {
  const byId = new Map(reckoned.customers.map((one) => [one.customer.id, one]))
  const byCustomer = grouped(reckoned.contacts, ({ customerId }) => customerId)
  const only = [...byCustomer].flatMap(([customerId, its]) => (its.length === 1 && byId.has(customerId) ? its : []))
  return [...grouped(only, ({ id, email }) => email ?? id).values()]
    .map(([contact, ...others]) => {
      const its = [contact!, ...others].map(({ customerId }) => byId.get(customerId)!)
      const { id, name } = contact!
      return riskOf(reckoned, 'contact', its, { contact: { id, name }, ...(its.length > 1 && { customer: null }) })
    })
    .filter(({ customers, revenueShare }) => customers >= manyCustomers || (revenueShare ?? 0) >= muchRevenue)
    .sort(byWeight)
}

/** Customers with several contacts, of whom only one was ever spoken to. */
function oneVoice(reckoned: Reckoning): Risk[] {
  const contacts = grouped(reckoned.contacts, ({ customerId }) => customerId)
  const voices = grouped(reckoned.voices, ({ customerId }) => customerId)
  return reckoned.customers
    .flatMap((one) => {
      const [its, heard] = [contacts.get(one.customer.id) ?? [], voices.get(one.customer.id) ?? []]
      const [voice, ...others] = heard
      const contact = its.find(({ id }) => id === voice?.contactId)
      if (its.length < 2 || !voice || !contact || others.length > 0 || voice.count < enoughDialogues) return []
      const { id, name } = contact
      return [riskOf(reckoned, 'one-voice', [one], { contact: { id, name }, dialogues: voice.count })]
    })
    .sort(byWeight)
}

function fewContacts(reckoned: Reckoning): Risk[] {
  const contacts = grouped(reckoned.contacts, ({ customerId }) => customerId)
  const risks = reckoned.customers.flatMap((one) => {
    const [contact, ...others] = contacts.get(one.customer.id) ?? []
    if (others.length > 0) return []
    const { id, name } = contact ?? { id: 0, name: '' }
    return [
      riskOf(reckoned, contact ? 'single-contact' : 'no-contact', [one], { contact: contact ? { id, name } : null }),
    ]
  })
  return risks.sort((a, b) => riskKinds.indexOf(a.kind) - riskKinds.indexOf(b.kind) || byWeight(a, b))
}

/** What fell most, in hundredths, comes first; other currencies than the main one after it. */
function falling(reckoned: Reckoning): Risk[] {
  return reckoned.customers
    .flatMap((one) =>
      one.revenueBefore.flatMap(({ cents: before, currency }) => {
        const now = centsIn(one.revenue, currency)
        if (before <= 0 || now >= fallingBelow * before) return []
        const ratio = Math.max(0, now / before)
        return [{ risk: riskOf(reckoned, 'falling', [one], { falling: { currency, ratio } }), lost: before - now }]
      }),
    )
    .sort(
      (a, b) =>
        Number(b.risk.falling!.currency === reckoned.currency) -
          Number(a.risk.falling!.currency === reckoned.currency) ||
        b.lost - a.lost ||
        a.risk.customer!.id - b.risk.customer!.id,
    )
    .map(({ risk }) => risk)
}
