import type { Messages } from '../catalog.js';
import type { config as en } from '../en/config.js';

export const config: Messages<typeof en> = {
  invalid: {
    what: 'Баптауларды пайдалануға болмайды:\n  {{problems}}\n',
    cure: 'Оларды түзетіп, қайта іске қосыңыз.',
  },
  unreadable: {
    what: '{{file}} файлы JSON емес: {{problem}}.',
    cure: 'Файлды түзетіңіз: ол түсіндірмесіз және артық үтірсіз қатаң JSON болуға тиіс.',
  },
};
