import type { Messages } from '../catalog.js';
import type { dashboard as en } from '../en/dashboard.js';

export const dashboard: Messages<typeof en> = {
  title: 'Статьи',
  articles: 'Статьи',
  article: 'Статья',
  queues: 'Очереди',
  metrics: 'Показатели',
  received: 'Получена',
  empty: 'Пока ничего нет. Положите русскую статью в {{inbox}}.',
  newer: '← Новее',
  older: 'Старее →',
  quarantine: 'Карантин',
  notFound: 'Такой статьи нет.',
  refused: 'Это невозможно',
  approve: 'Утвердить',
  retry: 'Повторить',
  reject: 'Отклонить',
  why: 'Причина',
  noReason: 'причина не указана',
  missing: '(не переведено)',
  findings: 'Замечания, {{language}}: {{count}}',
  severity: { block: 'блокирует', warn: 'предупреждение' },
  deliveries: 'Доставки',
  history: 'История',
};
