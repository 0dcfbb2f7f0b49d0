import type { Messages } from '../catalog.js';
import type { engines as en } from '../en/engines.js';

export const engines: Messages<typeof en> = {
  settings: {
    what: 'Настройки системы перевода {{engine}} непригодны: {{problems}}.',
    cure: 'Исправьте их в файле конфигурации или в переменных окружения; что нужно каждой системе, покажет команда `dragoman engines`.',
  },
  package_missing: {
    what: 'Пакет {{package}} не установлен.',
    cure: 'Установите его рядом с Dragoman командой `npm install {{package}}` или уберите эту систему перевода из маршрутов.',
  },
  model_missing: {
    what: 'Локальной модели перевода для пары {{pair}} нет.',
    cure: 'Загрузите её один раз командой `dragoman models pull {{pair}}`; дальше она работает без сети.',
  },
  model_unknown: {
    what: 'Модель перевода для пары {{pair}} неизвестна.',
    cure: 'Загрузить можно модели для пар: {{known}}; для остальных используйте другую систему перевода.',
  },
  model_unreachable: {
    what: 'Не удаётся загрузить {{url}}: {{reason}}.',
    cure: 'Проверьте сеть и прокси или укажите в DRAGOMAN_FIREFOX_MODELS_URL доступное зеркало и повторите команду: загрузка продолжится с места остановки.',
  },
  model_index: {
    what: 'По адресу {{url}} нет списка моделей перевода.',
    cure: 'Проверьте адрес в DRAGOMAN_FIREFOX_MODELS_URL.',
  },
  model_changed: {
    what: 'Список моделей {{url}} предлагает для пары {{pair}} не тот файл, которому доверяет Dragoman.',
    cure: 'Возьмите зеркало, где есть проверенная модель, или обновите Dragoman; не используйте новый файл без проверки.',
  },
  model_corrupt: {
    what: 'Файл {{url}} не совпадает с заявленным: отличается размер или SHA-256. Он удалён.',
    cure: 'Повторите команду; если ошибка повторится, файл изменяет зеркало или прокси.',
  },
  model_damaged: {
    what: 'Локальная модель для пары {{pair}} повреждена.',
    cure: 'Удалите её командой `dragoman models remove {{pair}}` и загрузите заново: `dragoman models pull {{pair}}`.',
  },
  model_unreadable: {
    what: 'Файл {{file}} не удаётся загрузить как модель.',
    cure: 'Проверьте, что файл на месте, что это полный файл GGUF и что ему хватает памяти.',
  },
};
