import type { Messages } from '../catalog.js';
import type { http as en } from '../en/http.js';
export const http: Messages<typeof en> = {
  cannot_listen: {
    what: 'Басқару тақтасы {{host}}:{{port}} мекенжайын аша алмайды: {{problem}}.',
    cure: '--port немесе DRAGOMAN_PORT арқылы басқа порт таңдаңыз (0 — кез келген бос порт).',
  },
};
