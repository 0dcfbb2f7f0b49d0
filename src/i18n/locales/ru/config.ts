import type { Messages } from '../catalog.js';
import type { config as en } from '../en/config.js';

export const config: Messages<typeof en> = {
  invalid: {
    what: 'Настройки нельзя использовать:\n  {{problems}}\n',
    cure: 'Исправьте их и запустите снова.',
  },
  unreadable: {
    what: '{{file}} — не JSON: {{problem}}.',
    cure: 'Исправьте файл: это строгий JSON без комментариев и лишних запятых.',
  },
};
