import type { Messages } from '../catalog.js';
import type { dashboard as en } from '../en/dashboard.js';

export const dashboard: Messages<typeof en> = {
  title: 'Мақалалар',
  articles: 'Мақалалар',
  article: 'Мақала',
  queues: 'Кезектер',
  metrics: 'Көрсеткіштер',
  received: 'Алынған уақыты',
  empty: 'Әзірге ештеңе жоқ. Орысша мақаланы {{inbox}} қалтасына салыңыз.',
  newer: '← Жаңалары',
  older: 'Ескілері →',
  quarantine: 'Карантин',
  notFound: 'Мұндай мақала жоқ.',
  refused: 'Бұл мүмкін болмады',
  approve: 'Бекіту',
  retry: 'Қайталау',
  reject: 'Қайтару',
  why: 'Себебі',
  noReason: 'себебі көрсетілмеген',
  missing: '(аударылмаған)',
  findings: 'Ескертпелер, {{language}}: {{count}}',
  severity: { block: 'кедергі', warn: 'ескерту' },
  deliveries: 'Жеткізілімдер',
  history: 'Тарихы',
};
