import { join } from 'node:path';
import { pairKey } from '../../domain/language.js';
import { engineRegistry } from '../../engines/registry.js';
import { isConfigured, loadEngines, missingSettings } from '../../runtime/load-engines.js';
import { probeEngine } from '../../runtime/probe-engine.js';
import type { CommandContext } from '../context.js';
import { type ExitCode, exitCode } from '../exit-code.js';

/** Every engine Dragoman has: pairs, capabilities, and what it needs to be told. */
export async function engines(
  context: CommandContext,
  options: { readonly probe: boolean },
): Promise<ExitCode> {
  const { settings, translate, terminal } = context;
  const loaded = loadEngines(settings, join(settings.data, 'models'));
  try {
    const listed = engineRegistry.map((engine) => {
      const made = loaded.engines.get(engine.id);
      return {
        id: engine.id,
        title: engine.title,
        pairs: engine.pairs === 'by-model' ? engine.pairs : engine.pairs.map(pairKey),
        configured: isConfigured(engine, settings),
        missing: missingSettings(engine, settings),
        model: made?.model ?? null,
        capabilities: made?.capabilities ?? null,
        limits: made?.limits ?? null,
        price: made?.price ?? null,
      };
    });
    const probes = options.probe
      ? await Promise.all([...loaded.engines.values()].map((engine) => probeEngine(engine)))
      : [];
    if (context.json) {
      terminal.write(
        `${JSON.stringify({ engines: listed, routes: loaded.routes, ...(options.probe ? { probes: probes.flat() } : {}) })}\n`,
      );
      return exitCode.done;
    }
    for (const engine of listed) {
      const pairs = engine.pairs === 'by-model' ? translate('cli:engines.byModel') : engine.pairs.join(' ');
      const missing =
        engine.missing.length === 0
          ? translate('cli:engines.missingFile')
          : translate('cli:engines.missing', { variables: engine.missing.join(', ') });
      terminal.write(
        `${engine.id.padEnd(18)} ${engine.configured ? `${translate('cli:engines.configured')}${engine.model === null ? '' : ` (${engine.model})`}` : missing}\n${' '.repeat(19)}${engine.title} · ${pairs}\n`,
      );
      for (const probe of probes.flat().filter((result) => result.engine === engine.id)) {
        const text =
          probe.problem === null
            ? translate('cli:engines.probe', {
                language: probe.language,
                done: probe.done,
                total: probe.total,
                ms: probe.ms,
                kept: probe.kept,
              })
            : translate('cli:engines.probeFailed', { language: probe.language, problem: probe.problem });
        terminal.write(`${' '.repeat(19)}${text}\n`);
      }
    }
    const order = (pair: string) => loaded.routes[pair]?.join(', ') || translate('cli:engines.none');
    terminal.write(
      `\n${translate('cli:engines.routes', { en: `memory, ${order('ru-en')}`, kk: `memory, ${order('ru-kk')}` })}\n`,
    );
    return exitCode.done;
  } finally {
    await loaded.close();
  }
}
