import path from 'node:path';
import type { FeedContext, ListedRendition } from '../contracts/publishing.js';
import { type TargetLanguage, targetLanguages } from '../domain/language.js';
import { removeLeftovers, writeFileAtomically } from './atomic-file.js';
import { feedFolder } from './feed-address.js';
import { allFeeds } from './feeds.js';
import { formatIndexPage, indexFile } from './index-page.js';
import { jailedFolder } from './path-jail.js';

/** Newest articles in a feed and on a front page. */
export const maxFeedItems = 50;
export const maxIndexItems = 200;

/** Newest publication first; the id decides between equals, so that a re-run gives the same bytes. */
function newestFirst(listed: readonly ListedRendition[], language: TargetLanguage): ListedRendition[] {
  const key = ({ rendition }: ListedRendition) => `${rendition.publishedAt} ${rendition.articleId}`;
  return listed
    .filter(({ rendition }) => rendition.language === language)
    .sort((left, right) => (key(left) < key(right) ? 1 : -1));
}

/**
 * Writes the feeds and front pages of every language from what is published now (withdrawn articles left out by the
 * caller; 200 newest of each language are enough). Says how many files changed. Two processes that write at once
 * leave whole files, of which the later stands: repeat after the last publication.
 */
export async function writeListings(
  root: string,
  listed: readonly ListedRendition[],
  options: Pick<FeedContext, 'baseUrl' | 'publisher'>,
): Promise<{ readonly written: number; readonly files: readonly string[] }> {
  let written = 0;
  const files: string[] = [];
  const write = async (folder: string, name: string, content: string) => {
    const jailed = await jailedFolder(root, folder);
    if ((await writeFileAtomically(path.join(jailed, name), content)) === 'written') written += 1;
    files.push(folder === '' ? name : `${folder}/${name}`);
  };
  await removeLeftovers(await jailedFolder(root, ''));
  for (const language of targetLanguages) {
    const context: FeedContext = { ...options, language };
    const newest = newestFirst(listed, language);
    await removeLeftovers(await jailedFolder(root, feedFolder(language)));
    for (const feed of allFeeds)
      await write(feedFolder(language), feed.fileName, feed.format(newest.slice(0, maxFeedItems), context));
    await write('', indexFile(language), formatIndexPage(newest.slice(0, maxIndexItems), context));
  }
  return { written, files };
}
