import type { Messages } from '../catalog.js';
import type { store as en } from '../en/store.js';

export const store: Messages<typeof en> = {
  unreachable: {
    what: '{{where}} қоймасын ашу мүмкін болмады: {{problem}}.',
    cure: 'Деректер қалтасын (--data) және оған рұқсатты немесе DATABASE_URL мәнін әрі дерекқордың жұмыс істеп тұрғанын тексеріңіз.',
  },
  migration: {
    what: 'Қойманың {{name}} көшірілімі орындалмады: {{problem}}.',
    cure: 'Ештеңе өзгерген жоқ; осы қойманы жасаған нұсқаны іске қосыңыз немесе сақтық көшірмені қалпына келтіріңіз.',
  },
  damaged: {
    what: 'Қоймада оқылмайтын мән бар ({{where}}): {{problem}}.',
    cure: 'Қойманы сақтық көшірмеден қалпына келтіріңіз немесе сол жолды түзетіңіз.',
  },
};
