import type { Sharing } from '../../domain/reassignment.ts'
import { words } from '../../text/language.ts'

export const text = words({
  en: {
    examples: [
      'followups reassign --from Anna --to Ben,Cleo --dry-run',
      'followups reassign --orphans --to Ben',
      'followups reassign Müller Adler --to Ben --on "1 jan" --reason "new region"',
    ],
    customer: 'customers by name, id or e-mail',
    from: 'all customers of somebody',
    orphans: 'all of whom nobody is in charge, or soon will be',
    to: 'who gets them, such as Ben or Ben,Cleo',
    by: 'among several by load (unless said: open follow-ups, A threefold, B twofold), turn or tag (who has the like)',
    tag: 'of these only those with this tag',
    stage: 'of these only those of this stage',
    importance: 'of these only A, B or C',
    on: 'first day of the new owner; unless said the day after the last one of who leaves, else today',
    reason: 'kept in the history',
    keepStandIn: 'who stands in goes on to the end of the absence; the new owner begins the day after',
    dryRun: 'show the plan and change nothing',
    plan: (count: number, day: string | null) =>
      `${customers(count)} ${count === 1 ? 'changes' : 'change'} hands${day === null ? '' : ` on ${day}`}`,
    headings: {
      ...{
        id: 'id',
        customer: 'customer',
        from: 'from',
        to: 'to',
        on: 'on',
        why: 'why',
        open: 'open',
        next: 'next due',
      },
      ...{ owner: 'in charge', gets: 'gets', customers: 'customers', load: 'load' },
    },
    nobody: 'nobody',
    because: { chosen: '', load: 'load', turn: 'in turn', tag: 'tag' } satisfies Record<'chosen' | Sharing, string>,
    more: (count: number) => `… and ${count} more; --json has them all.`,
    change: (before: number, after: number) => `${before} → ${after}`,
    loadMeans: 'Load: open follow-ups, those of A customers threefold, of B twofold.',
    absent: (name: string) =>
      `${name} is away until then, so nobody introduces the new owner: their first call is planned, nothing before it.`,
    leftOver: {
      theirs: (names: string) => `In their hands already: ${names}.`,
      planned: (names: string) => `To be handed over already: ${names}.`,
      away: (names: string) =>
        `Only away for a while, so they keep theirs: ${names}. Name a stand-in with: followups owner away`,
    },
    stays: (name: string, owner: string, day: string | null) => `${name} (${owner}${day ? ` from ${day}` : ''})`,
    returns: (name: string, owner: string, until: string) => `${name} (${owner} away until ${until})`,
    others: (count: number) => `${count} more`,
    ask: (count: number) => `Reassign ${customers(count)} like this?`,
    nothing: 'There is nobody to reassign.',
    noneFits: 'No customer fits.',
    noOrphans: 'Somebody is in charge of every customer: there are no orphans.',
    dry: 'Nothing was changed (dry run).',
    kept: 'Nothing was changed.',
    done: (count: number, shares: string) => `${customers(count)} reassigned: ${shares}.`,
    share: (count: number, name: string) => `${count} to ${name}`,
  },
  de: {
    examples: [
      'followups reassign --from Anna --to Ben,Cleo --dry-run',
      'followups reassign --orphans --to Ben',
      'followups reassign Müller Adler --to Ben --on 1.1. --reason "neues Gebiet"',
    ],
    customer: 'Kunden mit Name, Kennung oder E-Mail',
    from: 'alle Kunden einer Person',
    orphans: 'alle, für die niemand zuständig ist oder bald niemand mehr',
    to: 'wer sie bekommt, etwa Ben oder Ben,Cleo',
    by: 'unter mehreren nach Last (offene Wiedervorlagen, A dreifach, B doppelt; wenn nichts gesagt wird), Reihe (einer nach dem anderen) oder Schlagwort (wer ähnliche hat)',
    tag: 'davon nur die mit diesem Schlagwort',
    stage: 'davon nur die auf dieser Stufe',
    importance: 'davon nur A, B oder C',
    on: 'erster Tag der neuen Zuständigkeit, etwa 1.2.; sonst der Tag nach dem letzten derer, die gehen, oder heute',
    reason: 'wird im Verlauf der Zuständigkeit festgehalten',
    keepStandIn:
      'wer vertritt, macht bis zum Ende der Abwesenheit weiter; am Tag danach beginnt die neue Zuständigkeit',
    dryRun: 'nur den Plan zeigen und nichts ändern',
    plan: (count: number, day: string | null) =>
      `${kunden(count)} ${count === 1 ? 'wechselt' : 'wechseln'} die Zuständigkeit${day === null ? '' : ` am ${day}`}`,
    headings: {
      ...{ id: 'Nr.', customer: 'Kunde', from: 'bisher', to: 'künftig', on: 'ab', why: 'warum', open: 'offen' },
      ...{ next: 'als Nächstes', owner: 'zuständig', gets: 'bekommt', customers: 'Kunden', load: 'Last' },
    },
    nobody: 'niemand',
    because: { chosen: '', load: 'Last', turn: 'Reihe', tag: 'Schlagwort' },
    more: (count: number) => `… und ${count} weitere; alle stehen in --json.`,
    change: (before: number, after: number) => `${before} → ${after}`,
    loadMeans: 'Last: offene Wiedervorlagen, die von A-Kunden dreifach, von B doppelt.',
    absent: (name: string) =>
      `${name} ist bis dahin abwesend und kann niemanden vorstellen: Geplant ist nur der erste Anruf der neuen Zuständigen.`,
    leftOver: {
      theirs: (names: string) => `Schon in diesen Händen: ${names}.`,
      planned: (names: string) => `Übergabe schon vorgesehen: ${names}.`,
      away: (names: string) =>
        `Nur vorübergehend abwesend und danach wieder zuständig: ${names}. Eine Vertretung festlegen: followups owner away`,
    },
    stays: (name: string, owner: string, day: string | null) => `${name} (${owner}${day ? ` ab ${day}` : ''})`,
    returns: (name: string, owner: string, until: string) => `${name} (${owner} bis ${until})`,
    others: (count: number) => `${count} weitere`,
    ask: (count: number) => `${kunden(count)} so übergeben?`,
    nothing: 'Es gibt nichts zu übergeben.',
    noneFits: 'Kein Kunde passt dazu.',
    noOrphans: 'Für jeden Kunden ist jemand zuständig.',
    dry: 'Nichts wurde geändert (Probelauf).',
    kept: 'Nichts wurde geändert.',
    done: (count: number, shares: string) => `${kunden(count)} übergeben: ${shares}.`,
    share: (count: number, name: string) => `${count} an ${name}`,
  },
})

function customers(count: number): string {
  return count === 1 ? '1 customer' : `${count} customers`
}

function kunden(count: number): string {
  return count === 1 ? '1 Kunde' : `${count} Kunden`
}
