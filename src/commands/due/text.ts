import { words } from '../../text/language.ts'

export const text = words({
  en: {
    examples: ['followups due', 'followups due --within 7d --tag seminar', 'followups due --explain --limit 5'],
    within: 'also what becomes due within this time, such as 7d or 2w',
    owner: 'only what this person is in charge of',
    all: 'everybody’s, not only mine',
    stage: 'only customers of this stage',
    tag: 'only customers with this tag',
    kind: 'only follow-ups of this kind: manual, reply, complaint, promise, agreement, journey, handover, cadence, occasion, winback',
    limit: 'only so many, the most urgent first',
    explain: 'with the terms of the urgency',
    exitCode: 'end with 10 when something is due',
    overdue: (count: number) => `Overdue (${count})`,
    today: (count: number) => `Today (${count})`,
    upcoming: (count: number) => `Upcoming (${count})`,
    late: (days: number) => `${days} d`,
    now: 'today',
    ahead: (days: number) => `in ${days} d`,
    headings: {
      id: 'No.',
      when: 'due',
      customer: 'customer',
      contact: 'contact',
      why: 'why',
      last: 'last',
      owner: 'in charge',
    },
    never: 'never',
    blocked: 'wants no contact',
    attempt: (count: number) => `${ordinal(count)} attempt`,
    manyAttempts: 'try another channel, a slower rhythm or dormant',
    snoozed: (count: number) => `snoozed ${count} times`,
    snoozedRhythm: (count: number) => `snoozed ${count} times; a slower rhythm?`,
    until: (day: string) => `by ${day}`,
    noticeBy: (day: string) => `notice by ${day}`,
    ends: (day: string) => `ends ${day}`,
    more: (count: number) => `${count} more; --limit shows fewer or more of them.`,
    nothing: (next: string | null) => (next ? `Nothing is due. The next date is ${next}.` : 'Nothing is due.'),
    nextDate: (day: string, customer: string) => `${day}, ${customer}`,
    empty: 'There are no customers yet. Begin with: followups import FILE, or followups customer add NAME',
    comingUp: (count: number, name: string) => `${count} more within a week: ${name} due --within 7d`,
    withoutNext: (count: number, name: string) =>
      `${count === 1 ? '1 customer has' : `${count} customers have`} no next date: ${name} customer list --without-next`,
    standsIn: (owner: string, until: string | null) => (until ? `for ${owner} until ${until}` : `for ${owner}`),
    left: (owner: string) => `${owner} has left`,
    away: (owner: string) => `${owner} is away`,
    nobody: 'nobody in charge',
    orphans: (count: number, soon: number, name: string) =>
      count === 0
        ? `${customers(soon)} will soon have nobody in charge: ${name} orphans`
        : `${customers(count)} ${count === 1 ? 'has' : 'have'} nobody in charge${soon === 0 ? '' : `, ${soon} more soon`}: ${name} orphans`,
    explained: (terms: string) => `= ${terms}`,
    terms: { lateness: 'lateness', kind: 'kind', importance: 'importance', deadline: 'deadline', silence: 'silence' },
  },
  de: {
    examples: ['followups due', 'followups due --within 7d --tag seminar', 'followups due --explain --limit 5'],
    within: 'auch, was in dieser Zeit fällig wird, etwa 7d oder 2w',
    owner: 'nur, wofür diese Person zuständig ist',
    all: 'von allen, nicht nur meins',
    stage: 'nur Kunden dieser Stufe',
    tag: 'nur Kunden mit diesem Schlagwort',
    kind: 'nur Wiedervorlagen dieser Art: Aufgabe, Antwort, Reklamation, Zusage, Vereinbarung, Schritt, Übergabe, Rhythmus, Anlass, Rückgewinnung',
    limit: 'nur so viele, das Dringendste zuerst',
    explain: 'mit der Herleitung der Dringlichkeit',
    exitCode: 'mit 10 enden, wenn etwas fällig ist',
    overdue: (count: number) => `Überfällig (${count})`,
    today: (count: number) => `Heute (${count})`,
    upcoming: (count: number) => `Demnächst (${count})`,
    late: (days: number) => `${days} T`,
    now: 'heute',
    ahead: (days: number) => `in ${days} T`,
    headings: {
      id: 'Nr.',
      when: 'fällig',
      customer: 'Kunde',
      contact: 'Ansprechperson',
      why: 'warum',
      last: 'zuletzt',
      owner: 'für',
    },
    never: 'nie',
    blocked: 'wünscht keinen Kontakt',
    attempt: (count: number) => `${count}. Versuch`,
    manyAttempts: 'anderer Kanal, ruhigerer Rhythmus oder ruhend?',
    snoozed: (count: number) => `${count}-mal verschoben`,
    snoozedRhythm: (count: number) => `${count}-mal verschoben; ruhigerer Rhythmus?`,
    until: (day: string) => `bis ${day}`,
    noticeBy: (day: string) => `muss zugehen bis ${day}`,
    ends: (day: string) => `endet ${day}`,
    more: (count: number) => `${count} weitere; --limit zeigt weniger oder mehr davon.`,
    nothing: (next: string | null) =>
      next ? `Nichts ist fällig. Der nächste Termin ist ${next}.` : 'Nichts ist fällig.',
    nextDate: (day: string, customer: string) => `${day}, ${customer}`,
    empty: 'Es gibt noch keine Kunden. Los geht es mit: followups import DATEI oder followups customer add NAME',
    comingUp: (count: number, name: string) => `${count} weitere in den nächsten sieben Tagen: ${name} due --within 7d`,
    withoutNext: (count: number, name: string) =>
      `${count === 1 ? '1 Kunde hat' : `${count} Kunden haben`} keinen nächsten Termin: ${name} customer list --without-next`,
    standsIn: (owner: string, until: string | null) => (until ? `für ${owner} bis ${until}` : `für ${owner}`),
    left: (owner: string) => `${owner} ist nicht mehr im Haus`,
    away: (owner: string) => `${owner} ist abwesend`,
    nobody: 'niemand zuständig',
    orphans: (count: number, soon: number, name: string) =>
      count === 0
        ? `Für ${kunden(soon)} ist bald niemand mehr zuständig: ${name} orphans`
        : `Für ${kunden(count)} ist niemand zuständig${soon === 0 ? '' : `, bald für ${soon} weitere`}: ${name} orphans`,
    explained: (terms: string) => `= ${terms}`,
    terms: { lateness: 'Verspätung', kind: 'Art', importance: 'Wichtigkeit', deadline: 'Frist', silence: 'Stille' },
  },
})

function customers(count: number): string {
  return count === 1 ? '1 customer' : `${count} customers`
}

function kunden(count: number): string {
  return count === 1 ? '1 Kunden' : `${count} Kunden`
}

function ordinal(count: number): string {
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
