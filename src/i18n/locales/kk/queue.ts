import type { Messages } from '../catalog.js';
import type { queue as en } from '../en/queue.js';

export const queue: Messages<typeof en> = {
  private_failed: {
    what: 'Жеке кезек сервері {{binary}} іске қосылмады: {{problem}}.',
    cure: 'REDIS_URL айнымалысында жұмыс істеп тұрған Redis не Valkey серверін көрсетіңіз немесе кіріктірілген сервер қолданылуы үшін {{binary}} файлын PATH тізімінен алып тастаңыз.',
  },
  in_process_failed: {
    what: 'Кіріктірілген кезек сервері іске қосылмады: {{problem}}.',
    cure: 'Valkey не Redis орнатыңыз (apt-get install redis-server) немесе REDIS_URL мәнін беріңіз.',
  },
  unreachable: {
    what: '{{where}} кезек сервері жауап бермейді: {{problem}}.',
    cure: 'REDIS_URL мәнін және сервердің жұмыс істеп тұрғанын тексеріңіз; ештеңе жоғалған жоқ, бүкіл жұмыс қоймада сақтаулы.',
  },
};
