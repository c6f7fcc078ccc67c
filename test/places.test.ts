import { expect, test } from 'vitest'
import { configPathOf, storePathOf } from '../src/places.ts'

type Env = Record<string, string>

test.each<[string, string, Env, string | null]>([
  ['the home folder', 'linux', { HOME: '/home/anna' }, '/home/anna/.local/share/followups/followups.db'],
  ['the XDG folder', 'linux', { HOME: '/home/anna', XDG_DATA_HOME: '/data' }, '/data/followups/followups.db'],
  [
    'no relative XDG folder',
    'linux',
    { HOME: '/home/anna', XDG_DATA_HOME: 'data' },
    '/home/anna/.local/share/followups/followups.db',
  ],
  ['no relative home folder', 'linux', { HOME: 'home/anna' }, null],
  ['no home folder of one dot', 'darwin', { HOME: '.' }, null],
  ['no empty home folder', 'linux', { HOME: '' }, null],
  [
    'the home folder of a Mac',
    'darwin',
    { HOME: '/Users/anna' },
    '/Users/anna/Library/Application Support/followups/followups.db',
  ],
  [
    'the profile of Windows',
    'win32',
    { USERPROFILE: 'C:\\Users\\anna' },
    'C:\\Users\\anna/AppData/Local/followups/followups.db',
  ],
])('the store is kept in %s', (_, platform, env, path) => {
  expect(storePathOf({ platform, env })).toBe(path)
})

test('the settings of the person likewise', () => {
  expect(configPathOf({ platform: 'linux', env: { HOME: 'anna' } })).toBe(null)
  expect(configPathOf({ platform: 'linux', env: { HOME: '/home/anna' } })).toBe(
    '/home/anna/.config/followups/config.toml',
  )
})
