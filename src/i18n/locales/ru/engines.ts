import type { Messages } from '../catalog.js';
import type { engines as en } from '../en/engines.js';

export const engines: Messages<typeof en> = {
  settings: {
    what: 'Настройки системы перевода {{engine}} непригодны: {{problems}}.',
    cure: 'Исправьте их в файле конфигурации или в переменных окружения; что нужно каждой системе, покажет команда `dragoman engines`.',
  },
};
