import type { Messages } from '../catalog.js';
import type { http as en } from '../en/http.js';
export const http: Messages<typeof en> = {
  cannot_listen: {
    what: 'Басқару тақтасы {{host}}:{{port}} мекенжайын аша алмайды: {{problem}}.',
    cure: '--port немесе DRAGOMAN_PORT арқылы басқа порт таңдаңыз (0 — кез келген бос порт).',
  },
  refused: {
    noPassword: 'Басқару тақтасын осы мекенжайда пайдалану үшін DRAGOMAN_DASHBOARD_PASSWORD мәнін беріңіз.',
    foreignHost: 'Бұл мекенжай тек localhost атауымен жауап береді.',
    wrongPassword: 'Құпиясөз қажет.',
    foreignChange: 'Өзгерістер тек басқару тақтасының өзінен қабылданады.',
  },
};
