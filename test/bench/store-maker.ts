import { asDay } from '../../src/domain/day.ts'
import { makeStore } from './many-customers.ts'

const [path = '', size = '', today = ''] = process.argv.slice(2)
await makeStore(path, Number(size), asDay(today))
