/**
 * How long anything is waited for that ought to come, in milliseconds. A wait ends with what it waits for, so this
 * bounds only those that would never end. It is long because shared machines are taken away for minutes.
 */
export const PATIENCE_MS = 120_000;

/** The same for a whole test, or what is done before and after one. */
export const TEST_PATIENCE_MS = 600_000;
