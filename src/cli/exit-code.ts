/** What the shell is told. */
export const exitCode = {
  done: 0,
  /** It could not be done. */
  failed: 1,
  /** Done, but something was held or quarantined and waits for a person. */
  waiting: 2,
  /** EX_USAGE of sysexits.h. */
  usage: 64,
} as const;

export type ExitCode = (typeof exitCode)[keyof typeof exitCode];
