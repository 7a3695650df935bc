/** The two channels between preload and main process. There is no third: what crosses is named by the contract's keys. */
export const INVOKE_CHANNEL = 'attest:invoke'
export const EVENT_CHANNEL = 'attest:event'
