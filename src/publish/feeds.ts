import type { Feed } from '../contracts/publishing.js';
import { atom } from './feeds/atom.js';
import { jsonFeed } from './feeds/json-feed.js';
import { rss } from './feeds/rss.js';

/** Every syndication format, by id; one file each in feeds/. */
export const feeds = { rss, atom, 'json-feed': jsonFeed } as const satisfies Readonly<Record<string, Feed>>;

export type FeedId = keyof typeof feeds;

export const allFeeds: readonly Feed[] = Object.values(feeds);
