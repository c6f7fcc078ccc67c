import { words } from '../../text/language.ts'

export const text = words({
  en: {
    examples: ['followups orphans', 'followups orphans --json', 'followups orphans --exit-code > /dev/null'],
    exitCode: 'end with 10 when there is anybody',
    today: (count: number) => `Nobody in charge (${count})`,
    soon: (count: number) => `Soon without anybody, to hand over by then (${count})`,
    headings: {
      ...{ customer: 'customer', because: 'because', next: 'next', deadline: 'by' },
      ...{ revenue: '12 months', proposed: 'proposed' },
    },
    left: (owner: string, lastDay: string) => `${owner} left ${lastDay}`,
    leaving: (owner: string, lastDay: string) => `${owner} leaves ${lastDay}`,
    away: (owner: string, from: string, until: string | null, isNow: boolean) =>
      isNow
        ? `${owner} away ${until ? `until ${until}` : `since ${from}`}`
        : `${owner} away ${until ? `${from} – ${until}` : `from ${from}`}`,
    nobody: 'nobody was ever in charge',
    reassign: (command: string) => `Give them to somebody: ${command}`,
    take: (name: string) => `Make one yours: ${name} take CUSTOMER`,
    later: (owner: string, lastDay: string, customers: number, command: string) =>
      `${owner} leaves on ${lastDay} with ${customers === 1 ? '1 customer' : `${customers} customers`}: ${command}`,
    deputy: (owner: string, command: string) => `Name who stands in for ${owner}: ${command}`,
    nobodyCan: (name: string) => `Nobody is there who could take them. Add somebody: ${name} owner add NAME`,
    nothing: 'Nobody is forgotten: every customer has somebody in charge, today and in the next 14 days.',
    alone: 'Nothing to do: everything is yours.',
  },
  de: (you) => ({
    examples: ['followups orphans', 'followups orphans --json', 'followups orphans --exit-code > /dev/null'],
    exitCode: 'mit 10 enden, wenn es welche gibt',
    today: (count: number) => `Niemand zuständig (${count})`,
    soon: (count: number) => `Bald niemand mehr zuständig, bis dahin zu übergeben (${count})`,
    headings: {
      ...{ customer: 'Kunde', because: 'weil', next: 'nächster', deadline: 'bis' },
      ...{ revenue: '12 Monate', proposed: 'Vorschlag' },
    },
    left: (owner: string, lastDay: string) => `${owner} ging am ${lastDay}`,
    leaving: (owner: string, lastDay: string) => `${owner} geht am ${lastDay}`,
    away: (owner: string, from: string, until: string | null, isNow: boolean) =>
      isNow
        ? `${owner} abwesend ${until ? `bis ${until}` : `seit ${from}`}`
        : `${owner} abwesend ${until ? `${from}–${until}` : `ab ${from}`}`,
    nobody: 'nie war jemand zuständig',
    reassign: (command: string) => `Weitergeben: ${command}`,
    take: (name: string) => `Selbst übernehmen: ${name} take KUNDE`,
    later: (owner: string, lastDay: string, customers: number, command: string) =>
      `${owner} geht am ${lastDay} mit ${customers === 1 ? '1 Kunden' : `${customers} Kunden`}: ${command}`,
    deputy: (owner: string, command: string) => `Vertretung für ${owner} festlegen: ${command}`,
    nobodyCan: (name: string) =>
      you(
        `Niemand ist da, der sie übernehmen könnte. Lege jemanden an: ${name} owner add NAME`,
        `Niemand ist da, der sie übernehmen könnte. Legen Sie jemanden an: ${name} owner add NAME`,
      ),
    nothing: 'Niemand ist vergessen: Für alle Kunden ist jemand zuständig, heute und in den nächsten 14 Tagen.',
    alone: you('Nichts zu tun: Alles liegt bei dir.', 'Nichts zu tun: Alles liegt bei Ihnen.'),
  }),
})
