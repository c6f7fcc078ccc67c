import { Failure } from '../../domain/failure.ts'
import { soughtBy } from '../../domain/search.ts'
import { exitCodes } from '../../exit-codes.ts'
import { defineCommand } from '../define.ts'
import { countFrom, each, pastDay } from '../typed.ts'
import { placesFrom, placesIn, text } from './text.ts'
import { searchView } from './view.ts'

export default defineCommand({
  text,
  codes: [exitCodes.done, exitCodes.usage, exitCodes.store],

  values: (language) => ({ place: placesIn(language) }),

  line: (line, t) =>
    line
      .argument('<word...>', t.word)
      .option('-i, --in <place>', t.in, each)
      .option('--since <date>', t.since)
      .option('-l, --limit <count>', t.limit),

  async run(program, t, options, typed) {
    const sought = soughtBy(typed)
    if (sought.words.length === 0) throw new Failure('no-word', { input: typed.join(' ') })
    const within = options.in === undefined ? null : placesFrom(options.in, program.language)
    const since = options.since === undefined ? null : pastDay(program, options.since)
    const limit = countFrom(options.limit ?? '20', 1, 999_999)

    const { search, customers } = await program.store()
    const { found, hasMore } = await search.find({ sought, within, since, limit })

    program.show(
      searchView(found, {
        ...{ t, program, sought, typed, limit, hasMore, isNarrowed: within !== null || since !== null },
        similar: found.length > 0 ? [] : await search.similar(sought),
        hasCustomers: found.length > 0 || (await customers.exists()),
      }),
    )
  },
})
