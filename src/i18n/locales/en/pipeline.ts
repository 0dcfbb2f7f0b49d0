export const pipeline = {
  held: {
    no_engine:
      'No engine is configured for {{pair}} and the translation memory lacks {{missing}} of {{total}} segments; set up an engine (dragoman engines lists them), then: dragoman retry {{id}}.',
    findings:
      'The checks found {{count}} blocking faults, first: {{first}} Read them with dragoman show {{id}}, then edit, approve or reject.',
    draft:
      '{{engine}} makes drafts only; read the text with dragoman show {{id}}, then approve, edit or reject.',
    approval_required: 'Every article waits for approval here; dragoman approve {{id}} lets it out.',
    embargo: 'Under embargo until {{until}}; it goes out by itself then.',
    edited: 'Edited by {{editor}} and not approved yet; dragoman approve {{id}} lets it out.',
  },
  failed: {
    engine_away:
      '{{missing}} of {{total}} segments are not translated yet ({{pair}}): {{problem}}. What is done is kept; it is tried again every ten minutes for two days, or at once with dragoman retry {{id}}.',
    unpublishable:
      '{{engine}} makes text for layout tests only, which is never published; name another engine in "routes", then: dragoman retry {{id}}.',
    engine:
      '{{missing}} of {{total}} segments were not translated ({{pair}}): {{problem}}. What is done is kept; dragoman retry {{id}} goes on.',
  },
  rejected: 'Rejected by {{editor}}: {{why}}',
  busy: {
    what: 'Another process is at work on {{name}}.',
    cure: 'Nothing to do: the queue tries again by itself.',
  },
  engine_down: {
    what: '{{engine}} cannot translate just now: {{problem}}.',
    cure: 'Nothing to do: the queue tries again by itself.',
  },
  unknown_article: {
    what: 'There is no article {{id}}.',
    cure: 'dragoman status lists the articles and their ids.',
  },
  unknown_revision: {
    what: 'There is no revision {{id}}.',
    cure: 'The store was replaced or restored; dragoman status shows what it holds.',
  },
  unknown_segment: {
    what: 'Article {{article}} has no segment {{id}}.',
    cure: 'dragoman show prints the segments with their ids.',
  },
  empty_segment: {
    what: 'The new text of segment {{id}} is empty.',
    cure: 'Give it words, or leave the segment out.',
  },
  wrong_state: {
    what: 'Cannot {{action}} article {{id}}: it stands at {{states}}.',
    cure: 'This is possible only from: {{allowed}}.',
  },
  incomplete: {
    what: 'The {{language}} version of {{id}} lacks {{missing}} segments.',
    cure: 'Give them with dragoman edit {{id}}, or set up an engine and run dragoman retry {{id}}.',
  },
};
