import type { FormatContext, Rendition } from '../contracts/publishing.js';
import type { Language } from '../domain/language.js';
import { createTranslate } from '../i18n/translator.js';
import { fileUrl, renditionFile, renditionUri, tagUri, webUrl } from './article-address.js';
import { cleanText } from './clean-text.js';

const iptcSourceTypes: Readonly<Record<Rendition['origin'], string>> = {
  machine: 'TrainedAlgorithmicMediaDigitalSource',
  'machine-reviewed': 'CompositeWithTrainedAlgorithmicMediaDigitalSource',
  memory: 'DigitalCreationDigitalSource',
};

/** Drops what is not known: schema.org has no null. */
function present(fields: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== null));
}

function workInLanguage(rendition: Rendition, language: Language, context: FormatContext): object {
  return present({
    '@type': 'NewsArticle',
    '@id': renditionUri(rendition, language, context),
    url: fileUrl(renditionFile(language, 'html'), context),
    inLanguage: language,
  });
}

/** The article as a schema.org NewsArticle, tied to its source and to its other translations. */
export function newsArticle(rendition: Rendition, context: FormatContext): Record<string, unknown> {
  const translate = createTranslate(rendition.language);
  const source = rendition.translationOf;
  const sourceUrl = webUrl(rendition.sourceUrl);
  const others = rendition.alternates.filter(({ language }) => language !== rendition.language);
  const publisher = { '@type': 'Organization', name: cleanText(context.publisher) };
  return present({
    '@context': 'https://schema.org',
    ...workInLanguage(rendition, rendition.language, context),
    headline: cleanText(rendition.headline),
    description: rendition.abstract === null ? null : cleanText(rendition.abstract),
    // The report's own date; publication of the translation is below, in instants.
    dateCreated: rendition.date,
    datePublished: rendition.publishedAt,
    dateModified: rendition.modifiedAt,
    version: rendition.revision,
    author:
      rendition.byline === null ? publisher : { '@type': 'Organization', name: cleanText(rendition.byline) },
    publisher,
    translator: {
      '@type': 'Organization',
      name: cleanText(context.publisher),
      description: translate(`article:translatorName.${rendition.origin}`),
    },
    digitalSourceType: `https://schema.org/${iptcSourceTypes[rendition.origin]}`,
    locationCreated:
      rendition.dateline === null ? null : { '@type': 'Place', name: cleanText(rendition.dateline) },
    sourceOrganization:
      rendition.sourceLine === null
        ? null
        : { '@type': 'Organization', name: cleanText(rendition.sourceLine) },
    keywords: rendition.keywords.length === 0 ? null : rendition.keywords.map(cleanText),
    translationOfWork: present({
      '@type': 'NewsArticle',
      '@id': sourceUrl ?? tagUri(rendition, source.language),
      url: sourceUrl,
      inLanguage: source.language,
      headline: cleanText(source.headline),
    }),
    workTranslation:
      others.length === 0 ? null : others.map(({ language }) => workInLanguage(rendition, language, context)),
  });
}
