export const store = {
  unreachable: {
    what: 'The store at {{where}} cannot be opened: {{problem}}.',
    cure: 'Check the data folder (--data) and its permissions, or DATABASE_URL and whether that database runs.',
  },
  migration: {
    what: 'Migration {{name}} of the store failed: {{problem}}.',
    cure: 'Nothing was changed; run the version that made this store, or restore a backup.',
  },
  damaged: {
    what: 'The store holds a value that cannot be read ({{where}}): {{problem}}.',
    cure: 'Restore the store from a backup, or correct that row.',
  },
};
