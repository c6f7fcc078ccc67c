import { act, attempted, type Wizard } from './wizard.ts'

/** Where the customers are today, and the first import. The row of it; null where nothing was imported. */
export async function customersStep(wizard: Wizard): Promise<object | null> {
  const { program, options, t } = wizard
  if (options.import !== undefined) return (await act(wizard, ['import', options.import]))[0]!
  if (!program.ask.canAsk) return null

  const { customers } = await program.store()
  const places = ['table', 'cards', 'book'] as const
  const choices = places.map((place) => ({ name: t.places[place], value: place }))
  const none = { name: t.places.none, value: null }
  const isBegun = await customers.exists()
  const place = await program.ask.choose<(typeof places)[number] | null>({
    ...{ message: isBegun ? t.moreAsked : t.placeAsked, option: '--import' },
    choices: isBegun ? [none, ...choices] : [...choices, none],
  })
  if (place === null) return null
  program.tell(t.howTo[place])
  for (;;) {
    const typed = await program.ask.text({
      ...{ message: t.fileAsked, usual: '', option: '--import' },
      completed: program.files.pathCompleted,
    })
    const path = program.files.pathTyped(typed)
    if (path === '') return null
    const row = await importedAfterLook(wizard, path)
    if (row !== null) return row
  }
}

/** Shows what an import would do, and asks. */
async function importedAfterLook(wizard: Wizard, path: string): Promise<object | null> {
  const { program, t } = wizard
  let row: object | null = null
  await attempted(wizard, async () => {
    const { said } = await program.run(['import', path, '--dry-run'], program)
    const question = { message: t.importAsked, option: '--import', about: said }
    if (await program.ask.confirm(question)) row = (await act(wizard, ['import', path], { isSeen: true }))[0]!
  })
  return row
}
