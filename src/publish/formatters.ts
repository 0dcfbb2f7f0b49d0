import type { Formatter } from '../contracts/publishing.js';
import { html } from './formatters/html.js';
import { markdown } from './formatters/markdown.js';
import { ninjs } from './formatters/ninjs.js';

/** Every output format, by id; one file each in formatters/. */
export const formatters = { markdown, html, ninjs } as const satisfies Readonly<Record<string, Formatter>>;

export type FormatterId = keyof typeof formatters;

/** In the order in which the files are written. */
export const allFormatters: readonly Formatter[] = Object.values(formatters);
