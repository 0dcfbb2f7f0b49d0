import { z } from 'zod';

/**
 * The properties of IPTC ninjs 3.1 that a text item can have, written from the standard's published property list
 * (iptc.org/std/ninjs): unknown ones are refused at every level, as the standard's own schema does. Media, event and
 * planning properties are left out: an article of ours must not use them.
 */
const uri = z.string().regex(/^[a-z][a-z0-9+.-]*:\S+$/i);
const instant = z.iso.datetime({ offset: true });
const typed = z.strictObject({
  role: z.string().optional(),
  contentType: z.string().optional(),
  value: z.string(),
});
const named = { name: z.string().optional(), uri: uri.optional(), literal: z.string().optional() };
const related = z.strictObject({ ...named, rel: z.string().optional() });

const properties = {
  uri,
  type: z
    .enum(['text', 'audio', 'video', 'picture', 'graphic', 'composite', 'component', 'event', 'planning'])
    .optional(),
  representationType: z.enum(['full', 'partial']).optional(),
  profile: z.string().optional(),
  version: z.string().optional(),
  firstCreated: instant.optional(),
  versionCreated: instant.optional(),
  contentCreated: instant.optional(),
  embargoedUntil: instant.optional(),
  expires: instant.optional(),
  pubStatus: z.enum(['usable', 'withheld', 'canceled']).optional(),
  urgency: z.int().min(1).max(9).optional(),
  copyrightHolder: z.string().optional(),
  copyrightNotice: z.string().optional(),
  usageTerms: z.string().optional(),
  edNote: z.string().optional(),
  language: z
    .string()
    .regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/)
    .optional(),
  descriptions: z.array(typed).optional(),
  headlines: z.array(typed).optional(),
  bodies: z.array(typed.extend({ charCount: z.int().optional(), wordCount: z.int().optional() })).optional(),
  people: z.array(related).optional(),
  organisations: z.array(related).optional(),
  places: z.array(related).optional(),
  subjects: z.array(related).optional(),
  infoSources: z.array(z.strictObject({ ...named, role: z.string().optional() })).optional(),
  genres: z.array(z.strictObject(named)).optional(),
  title: z.string().optional(),
  by: z.string().optional(),
  slugline: z.string().optional(),
  located: z.string().optional(),
  renditions: z
    .array(z.strictObject({ name: z.string(), href: uri.optional(), contentType: z.string().optional() }))
    .optional(),
  altIds: z.array(z.strictObject({ role: z.string().optional(), value: z.string().optional() })).optional(),
  standard: z
    .strictObject({ name: z.string().optional(), version: z.string().optional(), schema: uri.optional() })
    .optional(),
  digitalSourceType: z.strictObject(named).optional(),
};

const association = z.strictObject({ ...properties, name: z.string(), rel: z.string().optional() });

export const ninjsSchema = z.strictObject({ ...properties, associations: z.array(association).optional() });
