export const queue = {
  private_failed: {
    what: 'The private queue server {{binary}} did not start: {{problem}}.',
    cure: 'Set REDIS_URL to a running Redis or Valkey, or take {{binary}} out of PATH to use the built-in server.',
  },
  in_process_failed: {
    what: 'The built-in queue server did not start: {{problem}}.',
    cure: 'Install Valkey or Redis (apt-get install redis-server), or set REDIS_URL.',
  },
  unreachable: {
    what: 'The queue server at {{where}} does not answer: {{problem}}.',
    cure: 'Check REDIS_URL and whether that server runs; nothing is lost, the store holds all work.',
  },
};
