import type { Importance, Stage } from '../../domain/customer.ts'
import type { Day } from '../../domain/day.ts'
import type { Channel } from '../../domain/interaction.ts'
import type { DemoDays } from './days.ts'

/** What happened on a day; the words for it are in the cast, in the same order. */
export type Happened = {
  on: Day
  channel: Channel
  direction?: 'in'
  missed?: true
  answered?: true
  complaint?: true
}

/** What one of the cast has lived through and what is ahead: an active customer of importance B unless said. */
export type Part = {
  stage?: Stage
  importance?: Importance
  isPrivate?: true
  cadence?: string
  /** Customer since so many weeks. */
  weeks?: number
  /** The oldest first. */
  happened: readonly Happened[]
  /** The next contact that was agreed on in the last conversation. */
  agreed?: Day
  task?: { dueOn: Day; deadlineOn?: Day; every?: string }
  /** The days to which the next contact by the clock was moved, one after the other. */
  snoozed?: readonly Day[]
  pausedUntil?: Day
}

/** Who plays in the demo; each language has its own cast. */
export type Role = keyof ReturnType<typeof storyOf>

/** The same story in every language, told around the day on which it is asked for. */
export function storyOf({ working, clockedFor, before, ahead }: DemoDays) {
  /** The last thing that happened, and so many weeks before it the others. */
  const past = (last: Happened, ...earlier: [Channel, number][]): Happened[] => [
    ...earlier.map(([channel, weeks]) => ({ on: before(last.on, weeks), channel })),
    last,
  ]
  const talk = (channel: Channel, on: Day): Happened => ({ on, channel })
  const missed = (on: Day): Happened => ({ on, channel: 'call', missed: true })

  return {
    // Overdue
    bakery: {
      ...{ importance: 'A', weeks: 290, agreed: working(-3) },
      happened: past(talk('video', working(-24)), ['visit', 26], ['call', 11]),
    },
    dentist: {
      ...{ importance: 'A', weeks: 180 },
      happened: past({ ...talk('call', working(-3)), direction: 'in', complaint: true }, ['meeting', 17], ['call', 6]),
    },
    haulier: {
      ...{ importance: 'A', weeks: 400 },
      happened: [...past(talk('call', clockedFor(-2, 4)), ['visit', 22], ['video', 9]), missed(working(-5))],
    },

    // Today
    hotel: {
      ...{ weeks: 150, task: { dueOn: working(0) } },
      happened: past({ ...talk('email', working(-1)), direction: 'in' }, ['visit', 15], ['video', 3]),
    },
    architect: {
      ...{ stage: 'prospect', agreed: working(0) },
      happened: past(talk('call', working(-14)), ['event', 5]),
    },
    joinery: {
      ...{ weeks: 85, task: { dueOn: working(0), deadlineOn: working(3) } },
      happened: past(talk('visit', working(-13)), ['call', 8]),
    },
    florist: {
      importance: 'C',
      cadence: '6w',
      weeks: 210,
      happened: past(talk('call', clockedFor(0, 6)), ['visit', 7]),
    },

    // The days ahead
    musicSchool: {
      ...{ weeks: 120, snoozed: [working(-3), working(-1), working(1)] },
      happened: past(talk('call', clockedFor(-4, 8)), ['meeting', 9]),
    },
    climbing: { stage: 'trial', weeks: 1, happened: past(talk('video', clockedFor(1, 1)), ['email', 2]) },
    lawyers: {
      importance: 'A',
      weeks: 240,
      happened: past(talk('video', clockedFor(2, 4)), ['visit', 12], ['call', 4]),
    },
    brewery: { weeks: 60, agreed: working(3), happened: past(talk('visit', working(-16)), ['call', 8]) },
    garage: {
      stage: 'lead',
      happened: [talk('event', working(-34)), missed(working(-22)), missed(working(-15)), missed(working(-5))],
    },
    cafe: {
      stage: 'lead',
      happened: [{ ...talk('email', clockedFor(4, 2)), direction: 'in', answered: true }],
    },

    // Later
    farm: {
      ...{ importance: 'C', weeks: 330, task: { dueOn: working(7), every: '12m' } },
      happened: past(talk('visit', working(-62)), ['call', 26]),
    },
    optician: { stage: 'prospect', happened: past(talk('meeting', clockedFor(9, 2)), ['call', 3]) },
    pharmacy: { stage: 'trial', weeks: 2, agreed: working(9), happened: past(talk('visit', working(-4)), ['call', 1]) },
    museum: { stage: 'prospect', agreed: working(13), happened: past(talk('meeting', working(-7)), ['letter', 4]) },
    accountant: { importance: 'A', weeks: 310, happened: past(talk('call', working(-8)), ['visit', 10], ['video', 4]) },
    engineers: {
      ...{ importance: 'A', weeks: 95 },
      happened: [...past(talk('meeting', working(-9)), ['call', 8], ['video', 4]), talk('email', working(-6))],
    },
    electrician: { weeks: 140, happened: past(talk('call', working(-19)), ['visit', 8]) },
    publisher: { weeks: 75, happened: past(talk('video', working(-12)), ['call', 8]) },
    kindergarten: { weeks: 45, happened: past(talk('visit', working(-25)), ['call', 7]) },
    library: { importance: 'C', weeks: 200, happened: past(talk('meeting', working(-41)), ['letter', 20]) },
    family: {
      isPrivate: true,
      importance: 'C',
      cadence: '26w',
      weeks: 110,
      happened: past(talk('visit', working(-52))),
    },
    pensioner: {
      isPrivate: true,
      importance: 'C',
      cadence: 'none',
      weeks: 130,
      happened: [talk('visit', working(-70))],
    },
    nursery: { weeks: 160, pausedUntil: ahead(75), happened: past(talk('call', working(-11)), ['visit', 30]) },
    yoga: { stage: 'lead', happened: [] },
    bookshop: { stage: 'dormant', weeks: 250, happened: past(talk('call', working(-88)), ['visit', 30]) },
    photographer: {
      stage: 'dormant',
      importance: 'C',
      weeks: 170,
      happened: past(talk('call', working(-64)), ['visit', 40]),
    },
    printer: { stage: 'lost', weeks: 380, happened: past(talk('letter', working(-120)), ['call', 5]) },
  } as const satisfies Record<string, Part>
}
