import { join } from 'node:path';
import { pairKey } from '../../domain/language.js';
import { engineRegistry, type RegisteredEngine } from '../../engines/registry.js';
import {
  isConfigured,
  type LoadedEngines,
  loadEngines,
  missingSettings,
} from '../../runtime/load-engines.js';
import { type ProbeResult, probeEngine } from '../../runtime/probe-engine.js';
import type { CommandContext } from '../context.js';
import { type ExitCode, exitCode } from '../exit-code.js';
import { report } from '../output.js';

/** Every engine Dragoman has: pairs, capabilities, and what it needs to be told. Fails when settings or routes are wrong. */
export async function engines(
  context: CommandContext,
  options: { readonly probe: boolean },
): Promise<ExitCode> {
  const { settings } = context;
  const loaded = await loadEngines(settings, join(settings.data, 'models'), { lenient: true });
  try {
    const listed = engineRegistry.map((engine) => describe(engine, loaded, context));
    const probes = options.probe
      ? (await Promise.all([...loaded.engines.values()].map((engine) => probeEngine(engine)))).flat()
      : [];
    const { routes, problems } = loaded;
    report(context, { engines: listed, routes, problems, ...(options.probe ? { probes } : {}) }, () => [
      ...listed.flatMap((engine) => linesOf(engine, probes, context)),
      '',
      routesLine(loaded, context),
      ...problems,
    ]);
    return problems.length > 0 ? exitCode.failed : exitCode.done;
  } finally {
    await loaded.close();
  }
}

function describe(engine: RegisteredEngine, loaded: LoadedEngines, { settings, translate }: CommandContext) {
  const made = loaded.engines.get(engine.id);
  const lacking = loaded.unavailable.get(engine.id);
  return {
    id: engine.id,
    title: engine.title,
    pairs: engine.pairs === 'by-model' ? engine.pairs : engine.pairs.map(pairKey),
    configured: isConfigured(engine, settings),
    /** Whether it can be asked now. */
    ready: made !== undefined,
    missing: missingSettings(engine, settings),
    preparation: engine.preparation ?? null,
    environment: engine.environment.map(({ variable, required }) => ({ variable, required })),
    problem: lacking === undefined ? null : `${lacking.what(translate)} ${lacking.cure(translate)}`,
    model: made?.model ?? null,
    capabilities: made?.capabilities ?? null,
    limits: made?.limits ?? null,
    price: made?.price ?? null,
  };
}

type Described = ReturnType<typeof describe>;

function linesOf(
  engine: Described,
  probes: readonly ProbeResult[],
  { translate }: CommandContext,
): readonly string[] {
  const indent = ' '.repeat(19);
  const pairs = engine.pairs === 'by-model' ? translate('cli:engines.byModel') : engine.pairs.join(' ');
  return [
    `${engine.id.padEnd(18)} ${stateOf(engine, translate)}`,
    `${indent}${engine.title} · ${pairs}`,
    ...probes
      .filter((probe) => probe.engine === engine.id)
      .map((probe) => `${indent}${probeText(probe, translate)}`),
  ];
}

function stateOf(engine: Described, translate: CommandContext['translate']): string {
  if (engine.problem !== null) return translate('cli:engines.unavailable', { problem: engine.problem });
  if (engine.configured)
    return `${translate('cli:engines.configured')}${engine.model === null ? '' : ` (${engine.model})`}`;
  if (engine.missing.length > 0)
    return translate('cli:engines.missing', { variables: engine.missing.join(', ') });
  if (engine.preparation !== null)
    return translate('cli:engines.missingCommand', { command: engine.preparation });
  const variables = engine.environment.map(({ variable }) => variable).join(', ');
  return variables === ''
    ? translate('cli:engines.missingFile')
    : translate('cli:engines.missingOne', { variables });
}

function probeText(probe: ProbeResult, translate: CommandContext['translate']): string {
  const { language, done, total, ms, kept, problem } = probe;
  return problem === null
    ? translate('cli:engines.probe', { language, done, total, ms, kept })
    : translate('cli:engines.probeFailed', { language, problem });
}

function routesLine({ routes }: LoadedEngines, { translate }: CommandContext): string {
  const order = (pair: string) => routes[pair]?.join(', ') || translate('cli:engines.none');
  return translate('cli:engines.routes', {
    en: `memory, ${order('ru-en')}`,
    kk: `memory, ${order('ru-kk')}`,
  });
}
