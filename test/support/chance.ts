import fc from 'fast-check'

// The same cases on every machine, so that a red run is somebody's change and not bad luck; CHANCE=1 tries others.
if (!process.env['CHANCE']) fc.configureGlobal({ seed: 20261125 })
