import type { FormatContext, Formatter, Rendition, Tombstone } from '../../contracts/publishing.js';
import type { Language } from '../../domain/language.js';
import { createTranslate } from '../../i18n/translator.js';
import { fileUrl, renditionFile, renditionUri, tagUri, webUrl } from '../article-address.js';
import { renderBlocks } from '../block-markup.js';
import { cleanText } from '../clean-text.js';
import { safeJson } from '../markup-text.js';

const standard = {
  name: 'ninjs',
  version: '3.1',
  schema: 'https://www.iptc.org/std/ninjs/ninjs-schema_3.1.json',
};

/**
 * IPTC's vocabulary has no term for translation. Nearest, by its definitions: made by a trained model; made by a
 * model and reworked by a person; made by people with ordinary tools.
 */
const digitalSourceTypes: Readonly<Record<Rendition['origin'], string>> = {
  machine: 'trainedAlgorithmicMedia',
  'machine-reviewed': 'compositeWithTrainedAlgorithmicMedia',
  memory: 'digitalCreation',
};

/** The properties that an article and its tombstone share. */
function identity(item: Rendition | Tombstone, context: FormatContext): Record<string, unknown> {
  return {
    uri: renditionUri(item, item.language, context),
    standard,
    type: 'text',
    representationType: 'full',
    version: String(item.revision),
    firstCreated: item.publishedAt,
    language: item.language,
    slugline: item.slug,
    // The same in every language version: what tells a receiver that they are one story.
    altIds: [{ role: 'dragoman-article', value: item.articleId }],
  };
}

function languageName(language: Language): string {
  return createTranslate('en')(`article:languageName.${language}`);
}

/** ninjs has no translation-of property; associations name the source and the other translations instead. */
function associations(rendition: Rendition, context: FormatContext): readonly Record<string, unknown>[] {
  const { translationOf } = rendition;
  const source = {
    name: languageName(translationOf.language),
    rel: 'translationOf',
    uri: webUrl(rendition.sourceUrl) ?? tagUri(rendition, translationOf.language),
    type: 'text',
    language: translationOf.language,
    headlines: [{ role: 'main', contentType: 'text/plain', value: cleanText(translationOf.headline) }],
  };
  const others = rendition.alternates.filter(({ language }) => language !== rendition.language);
  return [
    source,
    ...others.map(({ language }) => ({
      name: languageName(language),
      rel: 'translation',
      uri: renditionUri(rendition, language, context),
      type: 'text',
      language,
    })),
  ];
}

function webRendition(rendition: Rendition, context: FormatContext): Record<string, unknown> {
  const href = fileUrl(renditionFile(rendition.language, 'html'), context);
  return href === null ? {} : { renditions: [{ name: 'web', href, contentType: 'text/html' }] };
}

function credits(rendition: Rendition, context: FormatContext): Record<string, unknown> {
  const sources = [{ name: cleanText(context.publisher), role: 'publisher' }];
  if (rendition.sourceLine !== null) sources.push({ name: cleanText(rendition.sourceLine), role: 'origin' });
  return {
    ...(rendition.byline === null ? {} : { by: cleanText(rendition.byline) }),
    ...(rendition.dateline === null ? {} : { located: cleanText(rendition.dateline) }),
    infoSources: sources,
  };
}

function serialise(item: Record<string, unknown>): string {
  return `${safeJson(item, 2)}\n`;
}

function format(rendition: Rendition, context: FormatContext): string {
  const headline = cleanText(rendition.headline);
  const plain = rendition.body.map(({ text }) => cleanText(text)).join('\n\n');
  const describe = (value: string) => [{ role: 'abstract', contentType: 'text/plain', value }];
  return serialise({
    ...identity(rendition, context),
    versionCreated: rendition.modifiedAt,
    pubStatus: 'usable',
    title: headline,
    headlines: [{ role: 'main', contentType: 'text/plain', value: headline }],
    ...(rendition.abstract === null ? {} : { descriptions: describe(cleanText(rendition.abstract)) }),
    bodies: [
      { role: 'main', contentType: 'text/plain', charCount: plain.length, value: plain },
      { role: 'richtext', contentType: 'application/xhtml+xml', value: renderBlocks(rendition.body) },
    ],
    ...credits(rendition, context),
    subjects: rendition.keywords.map((name) => ({ name: cleanText(name) })),
    digitalSourceType: {
      uri: `http://cv.iptc.org/newscodes/digitalsourcetype/${digitalSourceTypes[rendition.origin]}`,
    },
    ...webRendition(rendition, context),
    associations: associations(rendition, context),
  });
}

function formatTombstone(tombstone: Tombstone, context: FormatContext): string {
  return serialise({
    ...identity(tombstone, context),
    versionCreated: tombstone.withdrawnAt,
    pubStatus: 'canceled',
    title: createTranslate(tombstone.language)('article:withdrawn.title'),
  });
}

/** IPTC ninjs 3.1, for other newsrooms' systems. Only properties of the standard: its root refuses unknown ones. */
export const ninjs: Formatter = {
  id: 'ninjs',
  extension: 'ninjs.json',
  mediaType: 'application/json',
  format,
  formatTombstone,
};
