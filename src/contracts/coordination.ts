/** How processes that share one store keep out of each other's way, and what they count together. */
export interface Coordination {
  /** Identity of this store, made once: queues are named after it, so two stores never share a queue. */
  readonly storeId: string;
  /** Takes or renews a named lease; false while another owner's is unexpired. */
  takeLease(name: string, owner: string, ttlMs: number, now: Date): Promise<boolean>;
  releaseLease(name: string, owner: string): Promise<void>;
  /** Owners of all leases, expired or not. */
  leaseOwners(): Promise<readonly string[]>;
  /** Ends every lease of an owner that is known to be dead. */
  releaseLeasesOf(owner: string): Promise<void>;
  /** A counter that commands raise so that running processes look again at once. */
  wake(): Promise<void>;
  wakeCount(): Promise<number>;
  /** Adds characters to an engine's day and returns the day's sum. */
  addSpending(day: string, engine: string, characters: number): Promise<number>;
  spending(day: string): Promise<ReadonlyMap<string, number>>;
}
