import type { Messages } from '../catalog.js';
import type { store as en } from '../en/store.js';

export const store: Messages<typeof en> = {
  unreachable: {
    what: 'Не удаётся открыть хранилище {{where}}: {{problem}}.',
    cure: 'Проверьте папку данных (--data) и права на неё либо DATABASE_URL и работает ли эта база.',
  },
  migration: {
    what: 'Миграция хранилища {{name}} не выполнена: {{problem}}.',
    cure: 'Ничего не изменено; запустите версию, создавшую это хранилище, или восстановите резервную копию.',
  },
  damaged: {
    what: 'В хранилище есть значение, которое нельзя прочитать ({{where}}): {{problem}}.',
    cure: 'Восстановите хранилище из резервной копии или исправьте эту строку.',
  },
};
