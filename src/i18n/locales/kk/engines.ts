import type { Messages } from '../catalog.js';
import type { engines as en } from '../en/engines.js';

export const engines: Messages<typeof en> = {
  settings: {
    what: '{{engine}} аударма жүйесінің баптауларын қолдануға болмайды: {{problems}}.',
    cure: 'Оларды конфигурация файлында немесе орта айнымалыларында түзетіңіз; әр жүйеге не қажет екенін `dragoman engines` пәрмені көрсетеді.',
  },
};
