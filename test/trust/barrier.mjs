// Loaded before the program: waits until all are there, so that they begin at the same moment.
import { existsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const folder = process.env.BARRIER
const sleep = new Int32Array(new SharedArrayBuffer(4))
writeFileSync(join(folder, `ready-${process.pid}`), '')
while (!existsSync(join(folder, 'go'))) Atomics.wait(sleep, 0, 0, 5)
