/** A part of the service that runs until it is stopped. */
export interface Role {
  readonly name: string;
  /** Takes no new work, ends or aborts what runs. */
  stop(): Promise<void>;
}
