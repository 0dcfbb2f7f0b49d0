/** A pattern found in a text, by token indexes (both inclusive) and entry. */
export interface Candidate {
  readonly first: number;
  readonly last: number;
  readonly start: number;
  readonly end: number;
  readonly entry: number;
  /** Among matches of equal length the lower rank wins; then the place in the text, then the order of entries. */
  readonly rank: number;
}

function longer(left: Candidate, right: Candidate): number {
  return (
    right.end - right.start - (left.end - left.start) ||
    left.rank - right.rank ||
    left.start - right.start ||
    left.entry - right.entry
  );
}

/**
 * The non-overlapping candidates, the longest first wherever they overlap, in order of position.
 * `candidates` come in order of their first token.
 */
export function longestFirst(candidates: readonly Candidate[]): readonly Candidate[] {
  const chosen: Candidate[] = [];
  let cluster: Candidate[] = [];
  let reach = -1;
  const settle = (): void => {
    if (cluster.length === 1) chosen.push(...cluster);
    else if (cluster.length > 1) chosen.push(...settleCluster(cluster));
    cluster = [];
  };
  for (const candidate of candidates) {
    if (candidate.first > reach) settle();
    cluster.push(candidate);
    reach = Math.max(reach, candidate.last);
  }
  settle();
  return chosen;
}

/** A chosen candidate is never shorter than one still to come, so its ends alone show an overlap. */
function settleCluster(cluster: readonly Candidate[]): readonly Candidate[] {
  const taken = new Set<number>();
  const kept: Candidate[] = [];
  for (const candidate of [...cluster].sort(longer)) {
    if (taken.has(candidate.first) || taken.has(candidate.last)) continue;
    let free = true;
    for (let token = candidate.first; token <= candidate.last && free; token += 1) free = !taken.has(token);
    if (!free) continue;
    for (let token = candidate.first; token <= candidate.last; token += 1) taken.add(token);
    kept.push(candidate);
  }
  return kept.sort((left, right) => left.start - right.start);
}
