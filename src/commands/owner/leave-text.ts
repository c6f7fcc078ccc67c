import { words } from '../../text/language.ts'

type Standing = { from: string; until: string | null; command: string }

export const leaveText = words({
  en: {
    examples: ['followups owner leave Anna --on "31 jan"', 'followups owner leave Anna'],
    owner: 'person in charge by name, id or number',
    on: 'the last day, such as today, "31 jan", eom; today unless said',
    leaves: {
      ahead: (name: string, day: string) => `${name} leaves; the last day is ${day}.`,
      today: (name: string, day: string) => `${name} leaves; today, ${day}, is the last day.`,
      past: (name: string, day: string) => `${name} has left; the last day was ${day}.`,
    },
    unchanged: (name: string, day: string) => `Nothing changes: the last day of ${name} is ${day} already.`,
    awayUntil: (name: string) => `${name} is away until then and can introduce nobody.`,
    awayFrom: (name: string, day: string) =>
      `${name} is away before that: what is to be handed over together has to be done by ${day}.`,
    toHandOver: {
      ahead: (customers: number, followUps: number, owner: string) =>
        `By then ${careEn(customers, followUps)} to be handed over: followups reassign --from ${owner} --to NAME`,
      today: (customers: number, followUps: number, owner: string) =>
        `From tomorrow on nobody is in charge of ${stakeEn(customers, followUps)}: followups reassign --from ${owner} --to NAME`,
      past: (customers: number, followUps: number, owner: string) =>
        `Nobody is in charge of ${stakeEn(customers, followUps)} now: followups reassign --from ${owner} --to NAME`,
    },
    nothing: {
      ahead: 'No customer is to be handed over.',
      today: 'No customer is to be handed over.',
      past: 'No customer was left behind.',
    },
    deputyNoLonger: (name: string, other: string, typed: string) =>
      `${name} is no longer the deputy of ${other} then; another one: followups owner edit ${typed} --deputy NAME`,
    standInNoLonger: (name: string, other: string, { from, until, command }: Standing) =>
      `${name} no longer stands in for ${other}, who is away from ${from}${until ? ` until ${until}` : ''}; somebody else: ${command}`,
    fallbackNoLonger: (name: string) =>
      `What nobody is in charge of no longer goes to ${name} but to everybody; to somebody else: followups config set fallback NAME`,
  },
  de: {
    examples: ['followups owner leave Anna --on "31.1."', 'followups owner leave Anna'],
    owner: 'zuständige Person mit Name, Kennung oder Nummer',
    on: 'der letzte Tag, etwa heute, "31.1.", Monatsende; ohne Angabe heute',
    leaves: {
      ahead: (name: string, day: string) => `${name} verlässt uns; der letzte Tag ist ${day}.`,
      today: (name: string, day: string) => `${name} verlässt uns; heute, ${day}, ist der letzte Tag.`,
      past: (name: string, day: string) => `${name} ist nicht mehr im Haus; der letzte Tag war ${day}.`,
    },
    unchanged: (name: string, day: string) => `Nichts zu ändern: Der letzte Tag von ${name} ist schon ${day}.`,
    awayUntil: (name: string) => `${name} ist bis dahin abwesend und kann niemanden vorstellen.`,
    awayFrom: (name: string, day: string) =>
      `${name} ist vorher abwesend: Was gemeinsam zu übergeben ist, muss bis ${day} geschehen.`,
    toHandOver: {
      ahead: (customers: number, followUps: number, owner: string) =>
        `Bis dahin ${customers === 1 ? 'ist' : 'sind'} ${stakeDe(customers, followUps, 'Kunde')} zu übergeben: followups reassign --from ${owner} --to NAME`,
      today: (customers: number, followUps: number, owner: string) =>
        `Ab morgen ist für ${stakeDe(customers, followUps, 'Kunden')} niemand zuständig: followups reassign --from ${owner} --to NAME`,
      past: (customers: number, followUps: number, owner: string) =>
        `Für ${stakeDe(customers, followUps, 'Kunden')} ist jetzt niemand zuständig: followups reassign --from ${owner} --to NAME`,
    },
    nothing: {
      ahead: 'Es ist kein Kunde zu übergeben.',
      today: 'Es ist kein Kunde zu übergeben.',
      past: 'Es bleibt kein Kunde zurück.',
    },
    deputyNoLonger: (name: string, other: string, typed: string) =>
      `${name} vertritt ${other} dann nicht mehr; jemand anders: followups owner edit ${typed} --deputy NAME`,
    standInNoLonger: (name: string, other: string, { from, until, command }: Standing) =>
      `${name} vertritt ${other} nicht mehr (abwesend ab ${from}${until ? ` bis ${until}` : ''}); jemand anders: ${command}`,
    fallbackNoLonger: (name: string) =>
      `Wofür niemand zuständig ist, geht nicht mehr an ${name}, sondern an alle; an jemand anderen: followups config set fallback NAME`,
  },
})

function careEn(customers: number, followUps: number): string {
  return `${stakeEn(customers, followUps)} ${customers === 1 ? 'is' : 'are'}`
}

function stakeEn(customers: number, followUps: number): string {
  const many = customers === 1 ? '1 customer' : `${customers} customers`
  if (followUps === 0) return many
  return `${many} with ${followUps === 1 ? '1 open follow-up' : `${followUps} open follow-ups`}`
}

/** `one` is the word for a single one in its case. */
function stakeDe(customers: number, followUps: number, one: 'Kunde' | 'Kunden'): string {
  const many = customers === 1 ? `1 ${one}` : `${customers} Kunden`
  if (followUps === 0) return many
  return `${many} mit ${followUps === 1 ? '1 offenen Wiedervorlage' : `${followUps} offenen Wiedervorlagen`}`
}
