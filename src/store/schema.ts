/** Table shapes for Kysely. Instants are ISO 8601 text in UTC, lists and objects JSON text, in both databases. */
export interface Database {
  articles: {
    id: string;
    external_id: string | null;
    file_name: string;
    path: string | null;
    slug: string | null;
    created_at: string;
    updated_at: string;
  };
  revisions: {
    id: string;
    article_id: string;
    number: number;
    content_sha256: string;
    format: string;
    encoding: string;
    file_name: string;
    article: string;
    received_at: string;
  };
  renditions: {
    revision_id: string;
    article_id: string;
    language: string;
    status: string;
    reason: string | null;
    engines: string;
    termbase_checksum: string | null;
    headline: string | null;
    approved_by: string | null;
    approved_at: string | null;
    terms: string | null;
    published_at: string | null;
    modified_at: string | null;
    files: string;
    updated_at: string;
  };
  translation_units: {
    revision_id: string;
    language: string;
    segment_id: string;
    ordinal: number;
    part: string;
    block: number;
    part_index: number;
    source: string;
    target: string | null;
    origin: string | null;
    engine: string | null;
    model: string | null;
    note: string | null;
    updated_at: string;
  };
  segment_cache: { key: string; target: string; engine: string; model: string; created_at: string };
  findings: {
    revision_id: string;
    language: string;
    ordinal: number;
    finding_check: string;
    category: string;
    severity: string;
    code: string;
    message_values: string;
    segment_id: string | null;
    source_span: string | null;
    target_span: string | null;
    created_at: string;
  };
  deliveries: {
    id: string;
    event_id: string;
    target_id: string;
    event_type: string;
    article_id: string;
    payload: string;
    status: string;
    attempts: number;
    next_attempt_at: string | null;
    last_reason: string | null;
    created_at: string;
    delivered_at: string | null;
  };
  disabled_targets: { target_id: string; reason: string; at: string };
  audit_events: {
    id: string;
    at: string;
    actor: string;
    action: string;
    article_id: string | null;
    revision_id: string | null;
    language: string | null;
    details: string;
  };
  quarantined_files: { id: string; file_name: string; path: string; reason: string; at: string };
  learnt_units: {
    id: string;
    position: number;
    source: string;
    targets: string;
    origin: string;
    editor: string | null;
    changed_at: string | null;
    previous_source: string | null;
    next_source: string | null;
  };
  leases: { name: string; owner: string; expires_at: string };
  spending: { day: string; engine: string; characters: number };
  settings: { name: string; value: string };
}
