// Properties are tried with the same cases every time, so that a test that failed on one machine fails on all.
// `ATTEST_FC_SEED=$RANDOM npm run test:unit` looks further; whatever that finds becomes a named case.
import fc from 'fast-check'

fc.configureGlobal({ seed: Number(process.env['ATTEST_FC_SEED'] ?? 20261122) })
