import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { PublishError } from '../contracts/errors.js';
import type { FormatContext, Formatter, Rendition, Tombstone } from '../contracts/publishing.js';
import { sha256 } from '../domain/content-hash.js';
import { type TargetLanguage, targetLanguages } from '../domain/language.js';
import { renditionFile } from './article-address.js';
import { removeFile, removeLeftovers, writeFileAtomically } from './atomic-file.js';
import { hasErrorCode } from './file-error.js';
import {
  buildManifest,
  type Manifest,
  type ManifestFacts,
  type ManifestFile,
  manifestName,
  manifestSchema,
  type Provenance,
} from './manifest.js';
import type { ManifestSigner } from './manifest-key.js';
import { signManifest } from './manifest-signature.js';
import { jailedFolder } from './path-jail.js';

export interface OutboxOptions {
  /** The outbox itself; made when missing. */
  readonly root: string;
  readonly formatters: readonly Formatter[];
  readonly signer: ManifestSigner;
  /** As in FormatContext. */
  readonly baseUrl: string | null;
  readonly publisher: string;
}

/** Everything that makes up one article's folder. */
export interface Publication<Item extends Rendition | Tombstone> {
  /** `2026/02/05/<slug>`, below the outbox; see articlePath. */
  readonly path: string;
  readonly facts: ManifestFacts;
  /** Every language version that is to be online after this call, with how it came to be. */
  readonly versions: readonly { readonly item: Item; readonly provenance: Provenance }[];
}

export interface PublishedFolder {
  readonly path: string;
  /** Base names by language, in the order of the formatters. */
  readonly files: Partial<Record<TargetLanguage, readonly string[]>>;
  readonly manifest: Manifest;
  /** How many files changed; 0 when the folder held all of it already. */
  readonly written: number;
}

export interface OutboxDirectory {
  /**
   * Makes the folder say exactly this: pages of languages that are not among the versions are removed, the manifest is
   * written last. The same publication again touches nothing, so a killed call is simply repeated. Calls for one path
   * must not overlap. Throws PublishError when the path is refused or belongs to another article.
   */
  publish(publication: Publication<Rendition>): Promise<PublishedFolder>;
  /** The same with tombstones in the place of the pages and status `withdrawn`. */
  withdraw(publication: Publication<Tombstone>): Promise<PublishedFolder>;
}

/** The folder of an article below the outbox. `date` is `YYYY-MM-DD`. */
export function articlePath(date: string, slug: string): string {
  return `${date.slice(0, 10).replaceAll('-', '/')}/${slug}`;
}

interface Page {
  readonly language: TargetLanguage;
  readonly content: string;
  readonly file: ManifestFile;
}

function createPage(language: TargetLanguage, formatter: Formatter, content: string): Page {
  const name = renditionFile(language, formatter.extension);
  const bytes = Buffer.byteLength(content, 'utf8');
  return {
    language,
    content,
    file: { name, mediaType: formatter.mediaType, bytes, sha256: sha256(content) },
  };
}

/** A folder is one article's for good: a slug that the caller gave twice must not overwrite what is online. */
async function refuseForeignFolder(
  folder: string,
  publication: Publication<Rendition | Tombstone>,
): Promise<void> {
  let text: string;
  try {
    text = await readFile(path.join(folder, manifestName), 'utf8');
  } catch (error) {
    if (hasErrorCode(error, 'ENOENT')) return;
    throw error;
  }
  const owner = manifestSchema.pick({ articleId: true }).loose().safeParse(parseOrNull(text)).data?.articleId;
  if (owner !== undefined && owner !== publication.facts.articleId)
    throw new PublishError('publish.folder_taken', { path: publication.path, article: owner });
}

/** A damaged manifest names no owner; it is about to be replaced. */
function parseOrNull(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}

/** Pages of ours that this publication no longer has; files that someone else put there stay. */
async function stalePages(
  folder: string,
  formatters: readonly Formatter[],
  pages: readonly Page[],
): Promise<string[]> {
  const current = new Set(pages.map(({ file }) => file.name));
  const ours = new Set(
    targetLanguages.flatMap((language) =>
      formatters.map(({ extension }) => renditionFile(language, extension)),
    ),
  );
  return (await readdir(folder)).filter((name) => ours.has(name) && !current.has(name));
}

function languagesOf(
  publication: Publication<Rendition | Tombstone>,
  pages: readonly Page[],
): Manifest['languages'] {
  return Object.fromEntries(
    publication.versions.map(({ item: { language }, provenance }) => [
      language,
      { ...provenance, files: pages.filter((page) => page.language === language).map(({ file }) => file) },
    ]),
  );
}

async function writeFolder(
  options: OutboxOptions,
  publication: Publication<Rendition | Tombstone>,
  pages: readonly Page[],
  state: Pick<Manifest, 'status' | 'withdrawnAt'>,
): Promise<PublishedFolder> {
  const folder = await jailedFolder(options.root, publication.path);
  await removeLeftovers(folder);
  await refuseForeignFolder(folder, publication);
  const manifest = signManifest(
    buildManifest({ ...publication.facts, ...state, languages: languagesOf(publication, pages) }),
    options.signer,
  );
  let written = 0;
  const write = async (name: string, content: string) => {
    if ((await writeFileAtomically(path.join(folder, name), content)) === 'written') written += 1;
  };
  for (const { file, content } of pages) await write(file.name, content);
  for (const name of await stalePages(folder, options.formatters, pages))
    await removeFile(path.join(folder, name));
  await write(manifestName, `${JSON.stringify(manifest, null, 2)}\n`);
  const files: Partial<Record<TargetLanguage, string[]>> = {};
  for (const { language, file } of pages) files[language] = [...(files[language] ?? []), file.name];
  return { path: publication.path, files, manifest, written };
}

/** The outbox: one folder an article, written so that a reader never sees half a file. */
export function createOutboxDirectory(options: OutboxOptions): OutboxDirectory {
  const { formatters, baseUrl, publisher } = options;

  function pagesOf<Item extends Rendition | Tombstone>(
    publication: Publication<Item>,
    render: (formatter: Formatter, item: Item, context: FormatContext) => string,
  ): readonly Page[] {
    const context: FormatContext = { baseUrl, publisher, path: publication.path };
    return publication.versions.flatMap(({ item }) =>
      formatters.map((formatter) => createPage(item.language, formatter, render(formatter, item, context))),
    );
  }

  return {
    async publish(publication) {
      const pages = pagesOf(publication, (formatter, item, context) => formatter.format(item, context));
      return writeFolder(options, publication, pages, { status: 'published', withdrawnAt: null });
    },
    async withdraw(publication) {
      const pages = pagesOf(publication, (formatter, item, context) =>
        formatter.formatTombstone(item, context),
      );
      const withdrawnAt = publication.versions[0]?.item.withdrawnAt ?? publication.facts.modifiedAt;
      return writeFolder(options, publication, pages, { status: 'withdrawn', withdrawnAt });
    },
  };
}
