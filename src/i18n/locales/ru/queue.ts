import type { Messages } from '../catalog.js';
import type { queue as en } from '../en/queue.js';

export const queue: Messages<typeof en> = {
  private_failed: {
    what: 'Собственный сервер очередей {{binary}} не запустился: {{problem}}.',
    cure: 'Укажите в REDIS_URL работающий Redis или Valkey либо уберите {{binary}} из PATH, чтобы работал встроенный сервер.',
  },
  in_process_failed: {
    what: 'Встроенный сервер очередей не запустился: {{problem}}.',
    cure: 'Установите Valkey или Redis (apt-get install redis-server) либо задайте REDIS_URL.',
  },
  unreachable: {
    what: 'Сервер очередей {{where}} не отвечает: {{problem}}.',
    cure: 'Проверьте REDIS_URL и работает ли этот сервер; ничего не потеряно, вся работа хранится в базе.',
  },
};
