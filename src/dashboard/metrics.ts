import type { Runtime } from '../runtime/open-runtime.js';

/** Prometheus text: BullMQ's own per queue, and what the store counts. */
export async function metricsOf({ store, queues }: Runtime): Promise<string> {
  const perQueue = await Promise.all(
    Object.values(queues.queues).map((queue) => queue.exportPrometheusMetrics()),
  );
  const renditions = [...(await store.countByStatus())].map(
    ([status, count]) => `dragoman_renditions{status="${status}"} ${count}`,
  );
  const deliveries = new Map<string, number>();
  for (const delivery of await store.deliveries({ limit: 10_000 }))
    deliveries.set(delivery.status, (deliveries.get(delivery.status) ?? 0) + 1);
  const findings = (await store.countFindings()).map(
    ({ check, language, severity, count }) =>
      `dragoman_findings{check="${check}",language="${language}",severity="${severity}"} ${count}`,
  );
  const characters = await store.translatedCharacters();
  const spending = [...(await store.spending(new Date().toISOString().slice(0, 10)))]
    // Rows of single articles carry a space in their name; the day's sum of an engine does not.
    .filter(([engine]) => !engine.includes(' '))
    .map(([engine, characters]) => `dragoman_engine_characters_today{engine="${engine}"} ${characters}`);
  return [
    mergeFamilies(perQueue),
    '# HELP dragoman_renditions Language versions by status\n# TYPE dragoman_renditions gauge',
    ...renditions,
    '# HELP dragoman_findings Stored findings of the quality checks by check, target language and severity\n# TYPE dragoman_findings gauge',
    ...findings,
    '# HELP dragoman_deliveries Newest 10000 hook deliveries by status\n# TYPE dragoman_deliveries gauge',
    ...[...deliveries].map(([status, count]) => `dragoman_deliveries{status="${status}"} ${count}`),
    '# HELP dragoman_engine_characters_today Characters sent to an engine this UTC day\n# TYPE dragoman_engine_characters_today counter',
    ...spending,
    '# HELP dragoman_translated_characters Source characters translated, and those that the memory served\n# TYPE dragoman_translated_characters gauge',
    `dragoman_translated_characters{by="all"} ${characters.all}`,
    `dragoman_translated_characters{by="memory"} ${characters.fromMemory}`,
    '',
  ].join('\n');
}

/** The exposition format wants the lines of a family together under one HELP and TYPE, however many queues report. */
function mergeFamilies(texts: readonly string[]): string {
  const families = new Map<string, { readonly comments: Set<string>; readonly samples: string[] }>();
  for (const line of texts.join('\n').split('\n')) {
    const name = /^(?:# (?:HELP|TYPE) )?([a-zA-Z_:][a-zA-Z0-9_:]*)/.exec(line)?.[1];
    if (name === undefined) continue;
    const family = families.get(name) ?? { comments: new Set<string>(), samples: [] };
    families.set(name, family);
    if (line.startsWith('#')) family.comments.add(line);
    else family.samples.push(line);
  }
  return [...families.values()].flatMap(({ comments, samples }) => [...comments, ...samples]).join('\n');
}
