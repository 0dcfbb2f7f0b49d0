import { z } from 'zod';
import type { JsonValue } from './canonical-json.js';

export const manifestName = 'manifest.json';

const instant = z.iso.datetime();
const digest = z.string().regex(/^[0-9a-f]{64}$/);
const count = z.int().nonnegative();

const fileSchema = z.strictObject({
  /** Base name, in the manifest's folder. */
  name: z.string().regex(/^[A-Za-z0-9][A-Za-z0-9._-]*$/),
  mediaType: z.string(),
  /** Length in bytes. */
  bytes: count,
  sha256: digest,
});

/** How one language version came to be. */
const provenanceSchema = z.strictObject({
  /** The engine that made most of it and its model; null when the memory alone did. */
  engine: z.string().nullable(),
  model: z.string().nullable(),
  origin: z.enum(['machine', 'machine-reviewed', 'memory']),
  /** Segments by what made them: engine or memory ids. */
  segments: z.record(z.string(), count),
  /** What the memory served, in UTF-16 units of the source: characters no engine was paid for. */
  memory: z.strictObject({ characters: count, savedCharacters: count }).exactOptional(),
  /** Terms of the termbase found in the source, and how they came out. */
  terms: z.strictObject({ hits: count, ok: count, missing: count, forbidden: count }),
  findings: z.strictObject({ block: count, warn: count }),
  /** The editor who approved it; null when the gate let it pass by itself. */
  approvedBy: z.string().nullable(),
  approvedAt: instant.nullable(),
});

const languageSchema = provenanceSchema.extend({ files: z.array(fileSchema) });

const factsSchema = z.strictObject({
  articleId: z.string().min(1),
  revision: z.int().positive(),
  source: z.strictObject({
    file: z.string(),
    language: z.enum(['ru', 'en', 'kk']),
    sha256: digest,
  }),
  publishedAt: instant,
  modifiedAt: instant,
  termbase: z.strictObject({ checksum: z.string().min(1), size: count }).nullable(),
  /** Ids of the deliveries that announce this revision. */
  deliveries: z.array(z.string()),
});

const unsignedSchema = factsSchema.extend({
  manifest: z.literal(1),
  status: z.enum(['published', 'withdrawn']),
  withdrawnAt: instant.nullable(),
  languages: z.partialRecord(z.enum(['en', 'kk']), languageSchema),
});

/** The whole of `manifest.json`. */
export const manifestSchema = unsignedSchema.extend({
  signature: z.strictObject({
    algorithm: z.literal('ed25519'),
    /** The raw 32 bytes of the public key, base64. */
    publicKey: z.base64(),
    /** Over the canonical JSON of the manifest without this member, base64. */
    value: z.base64(),
  }),
});

export type ManifestFile = z.infer<typeof fileSchema>;
export type Provenance = z.infer<typeof provenanceSchema>;
/** What the pipeline knows about a publication and no file shows. */
export type ManifestFacts = z.infer<typeof factsSchema>;
export type UnsignedManifest = z.infer<typeof unsignedSchema>;
export type Manifest = z.infer<typeof manifestSchema>;

/** The manifest before it is signed. Throws ZodError when a fact has not the shape it must have. */
export function buildManifest(input: Omit<UnsignedManifest, 'manifest'>): UnsignedManifest {
  return unsignedSchema.parse({ ...input, manifest: 1 });
}

/** A manifest as a JSON value. The schema has no member that JSON cannot hold. */
export function manifestJson(manifest: UnsignedManifest | Omit<Manifest, 'signature'>): JsonValue {
  return manifest;
}
