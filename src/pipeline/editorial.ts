import type { Finding } from '../contracts/quality-check.js';
import type {
  RenditionRecord,
  RenditionStatus,
  RevisionRecord,
  Store,
  UnitRecord,
} from '../contracts/store.js';
import type { TargetLanguage } from '../domain/language.js';
import { unitFromSegment } from '../memory/learnt-units.js';
import { type CheckDeps, checkRendition } from './check-rendition.js';
import { PipelineError } from './pipeline-error.js';
import { audit, type PipelineCore } from './ports.js';
import { revisionRenditions } from './revision-renditions.js';

/** Who does it, and to which language; null means every language that can take it. */
export interface EditorialRequest {
  readonly articleId: string;
  readonly language: TargetLanguage | null;
  readonly editor: string;
}

/** The newest revision's language versions of an article. Throws PipelineError `pipeline.unknown_article`. */
export async function currentRenditions(
  core: Pick<PipelineCore, 'store'>,
  articleId: string,
): Promise<{ readonly revision: RevisionRecord; readonly renditions: readonly RenditionRecord[] }> {
  const revision = (await core.store.revisionsOf(articleId)).at(-1);
  if (revision === undefined) throw new PipelineError('pipeline.unknown_article', { id: articleId });
  const renditions = await revisionRenditions(core.store, revision);
  return { revision, renditions: [...renditions].sort((a, b) => a.language.localeCompare(b.language)) };
}

async function chosen(
  core: PipelineCore,
  request: EditorialRequest,
  from: readonly RenditionStatus[],
  action: string,
) {
  const { revision, renditions } = await currentRenditions(core, request.articleId);
  const named = renditions.filter(
    (rendition) => request.language === null || rendition.language === request.language,
  );
  const able = named.filter((rendition) => from.includes(rendition.status));
  if (able.length === 0) {
    const states = named.map((rendition) => `${rendition.language}: ${rendition.status}`).join(', ');
    throw new PipelineError('pipeline.wrong_state', {
      id: request.articleId,
      action,
      states,
      allowed: from.join(', '),
    });
  }
  return { revision, able };
}

/**
 * Lets held versions go out. Throws PipelineError `pipeline.incomplete` when a segment has no translation: nothing
 * half-translated is published, whoever asks.
 */
export async function approve(
  core: PipelineCore,
  request: EditorialRequest,
): Promise<readonly TargetLanguage[]> {
  const { revision, able } = await chosen(core, request, ['held'], 'approve');
  for (const rendition of able) {
    const missing = (await core.store.units(rendition)).filter((unit) => unit.target === null).length;
    if (missing > 0)
      throw new PipelineError('pipeline.incomplete', {
        id: request.articleId,
        language: rendition.language,
        missing,
      });
  }
  const at = core.now().toISOString();
  await core.store.transaction(async (store) => {
    for (const rendition of able) {
      const change = {
        status: 'approved',
        reason: null,
        approvedBy: request.editor,
        approvedAt: at,
      } as const;
      if ((await store.changeRendition(rendition, ['held'], change, at)) === null) continue;
      await learn(store, rendition, request.editor, at);
      await audit({ ...core, store }, 'approved', {
        actor: request.editor,
        articleId: request.articleId,
        revisionId: revision.id,
        language: rendition.language,
        // What the editor let pass against the checks is on record.
        details: {
          blocking: (await store.findings(rendition)).filter((finding) => finding.severity === 'block')
            .length,
        },
      });
    }
  });
  await core.signals.publish(revision.id);
  await core.store.wake();
  return able.map((rendition) => rendition.language);
}

/** Approved words enter the memory, with who approved them; the article is their source, so they can be forgotten. */
async function learn(store: Store, rendition: RenditionRecord, editor: string, at: string): Promise<void> {
  const units = await store.units(rendition);
  for (const [index, unit] of units.entries()) {
    if (unit.target === null) continue;
    const segment = {
      articleId: rendition.articleId,
      // Each language is approved by itself, so each has a unit of its own.
      segmentId: `${unit.id}.${rendition.language}`,
      source: unit.text,
      targets: { [rendition.language]: unit.target },
      editor,
      approvedAt: at,
      previous: units[index - 1]?.text ?? null,
      next: units[index + 1]?.text ?? null,
    };
    await store.learntUnits.add(unitFromSegment(segment));
  }
}

/** Takes held or failed versions out of the way for good, with the editor's reason. */
export async function reject(
  core: PipelineCore,
  request: EditorialRequest & { readonly why: string },
): Promise<readonly TargetLanguage[]> {
  const from: readonly RenditionStatus[] = ['held', 'failed', 'translated', 'approved', 'pending'];
  const { revision, able } = await chosen(core, request, from, 'reject');
  const at = core.now().toISOString();
  await core.store.transaction(async (store) => {
    for (const rendition of able) {
      const reason = { code: 'pipeline:rejected', values: { editor: request.editor, why: request.why } };
      await store.changeRendition(rendition, from, { status: 'rejected', reason }, at);
      await audit({ ...core, store }, 'rejected', {
        actor: request.editor,
        articleId: request.articleId,
        revisionId: revision.id,
        language: rendition.language,
        details: { why: request.why },
      });
    }
  });
  return able.map((rendition) => rendition.language);
}

/** Starts held, failed or rejected versions again; segments that have a translation keep it. */
export async function retry(
  core: PipelineCore,
  request: EditorialRequest,
): Promise<readonly TargetLanguage[]> {
  const from: readonly RenditionStatus[] = ['held', 'failed', 'rejected'];
  const { revision, able } = await chosen(core, request, from, 'retry');
  const at = core.now().toISOString();
  await core.store.transaction(async (store) => {
    for (const rendition of able) {
      await store.changeRendition(
        rendition,
        from,
        { status: 'pending', reason: null, approvedBy: null, approvedAt: null },
        at,
      );
      await audit({ ...core, store }, 'retried', {
        actor: request.editor,
        articleId: request.articleId,
        revisionId: revision.id,
        language: rendition.language,
      });
    }
  });
  const languages = able.map((rendition) => rendition.language);
  await core.signals.translate(revision.id, languages);
  await core.store.wake();
  return languages;
}

/** What an edit came to. */
export interface Edited {
  /** Segments whose words changed. */
  readonly segments: number;
  /** Findings on the version as it stands now; empty while segments are missing. */
  readonly findings: readonly Finding[];
}

/**
 * An editor's own words for some segments, before approval. A complete version is checked again at once, so that the
 * editor sees a figure or name that slipped before letting it out. Throws PipelineError `pipeline.unknown_segment`,
 * `pipeline.empty_segment`, `pipeline.wrong_state`.
 */
export async function edit(
  core: PipelineCore & CheckDeps,
  request: EditorialRequest & {
    readonly language: TargetLanguage;
    readonly targets: ReadonlyMap<string, string>;
  },
): Promise<Edited> {
  const { revision, able } = await chosen(core, request, ['held', 'failed'], 'edit');
  const rendition = able[0];
  if (rendition === undefined) return { segments: 0, findings: [] };
  const changes = editedUnits(await core.store.units(rendition), request);
  const at = core.now().toISOString();
  const headline = changes.find((unit) => unit.part === 'headline')?.target;
  await core.store.transaction(async (store) => {
    await store.setTargets(rendition, changes, at);
    // Still held: the words are new, the decision to publish is a separate one.
    const reason = { code: 'pipeline:held.edited', values: { editor: request.editor } };
    const change = { status: 'held', reason, ...(headline === undefined ? {} : { headline }) } as const;
    await store.changeRendition(rendition, ['held', 'failed'], change, at);
    await audit({ ...core, store }, 'edited', {
      actor: request.editor,
      articleId: request.articleId,
      revisionId: revision.id,
      language: rendition.language,
      details: { segments: changes.length },
    });
  });
  const units = await core.store.units(rendition);
  if (units.some((unit) => unit.target === null)) return { segments: changes.length, findings: [] };
  const { article } = revision;
  const { findings } = await checkRendition(core, rendition, units, {
    engines: rendition.engines,
    draftEngine: null,
    sourceLine: article.sourceLine,
    embargoUntil: article.embargoUntil,
    counterpart: null,
  });
  return { segments: changes.length, findings };
}

function editedUnits(
  units: readonly UnitRecord[],
  request: {
    readonly articleId: string;
    readonly editor: string;
    readonly targets: ReadonlyMap<string, string>;
  },
): readonly UnitRecord[] {
  const byId = new Map(units.map((unit) => [unit.id, unit]));
  return [...request.targets].flatMap(([id, target]): readonly UnitRecord[] => {
    const unit = byId.get(id);
    if (unit === undefined)
      throw new PipelineError('pipeline.unknown_segment', { id, article: request.articleId });
    const text = target.normalize('NFC').replace(/\s+/gu, ' ').trim();
    if (text === '') throw new PipelineError('pipeline.empty_segment', { id });
    if (text === unit.target) return [];
    return [{ ...unit, target: text, origin: 'editor', engine: null, model: null, note: request.editor }];
  });
}
