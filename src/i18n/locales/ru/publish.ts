import type { Messages } from '../catalog.js';
import type { publish as en } from '../en/publish.js';

export const publish: Messages<typeof en> = {
  path_refused: {
    what: 'Папка «{{path}}» в исходящих отклонена: часть пути — ссылка или недопустимое имя.',
    cure: 'Уберите ссылку из исходящих и выполните: dragoman retry ID.',
  },
  not_a_folder: {
    what: 'В исходящих на месте папки «{{path}}» находится файл или ссылка.',
    cure: 'Уберите его и выполните: dragoman retry ID.',
  },
  folder_taken: {
    what: 'Папка «{{path}}» в исходящих принадлежит материалу {{article}}.',
    cure: 'Задайте этому материалу другой слаг и выполните: dragoman retry ID.',
  },
  key_exposed: {
    what: 'Ключ подписи «{{path}}» доступен для чтения другим пользователям этого компьютера.',
    cure: 'Выполните для этого файла chmod 600; если ключ могли скопировать, замените его.',
  },
  key_unusable: {
    what: 'Файл «{{path}}» не содержит закрытого ключа ed25519 в формате PEM.',
    cure: 'Верните прежний ключ или уберите файл: при следующем запуске будет создан новый.',
  },
  webhook_url: {
    what: 'Адрес вебхука «{{target}}» — не URL вида http(s) без имени пользователя.',
    cure: 'Укажите полный URL, например https://example.org/hooks/news.',
  },
  webhook_http: {
    what: 'У вебхука «{{target}}» незащищённый адрес http.',
    cure: 'Используйте https или, если получатель в вашей собственной сети, задайте этому вебхуку "allowPrivate": true.',
  },
  webhook_secrets: {
    what: 'У вебхука «{{target}}» нет секрета для подписи.',
    cure: 'Задайте хотя бы один секрет вида whsec_…',
  },
  webhook_secret: {
    what: 'Секрет вебхука должен состоять из whsec_ и от 24 до 64 байтов в base64.',
    cure: 'Создайте новый: whsec_ и вывод команды openssl rand -base64 32; передайте его и получателю.',
  },
  command_path: {
    what: 'Команда хука «{{target}}» — не абсолютный путь и не путь внутри папки хуков.',
    cure: 'Укажите полный путь к исполняемому файлу или положите его в папку хуков.',
  },
  delivery: {
    delivered: 'Доставлено: {{host}} ответил {{status}}.',
    status: '{{host}} ответил {{status}}.',
    redirect:
      '{{host}} ответил {{status}}, перенаправлением; по перенаправлениям мы не переходим. Укажите окончательный адрес.',
    gone: '{{host}} ответил 410 Gone: получатель больше не принимает доставки, вебхук отключён.',
    address_refused:
      '{{host}} ведёт на адрес частной или локальной сети, это запрещено. Если так и задумано, разрешите этот узел в настройках.',
    timeout: '{{host}} не ответил за {{seconds}} с.',
    unreachable: 'Не удалось связаться с {{host}} ({{code}}).',
    command_done: 'Команда завершилась с кодом 0.',
    command_exit: 'Команда завершилась с кодом {{status}}.',
    command_exit_output: 'Команда завершилась с кодом {{status}}: {{output}}',
    command_signal: 'Команда прервана сигналом {{signal}}.',
    command_timeout: 'Команда не завершилась за {{seconds}} с и была остановлена.',
    command_not_executable: '«{{command}}» — не исполняемый файл.',
    command_failed: 'Не удалось запустить «{{command}}» ({{code}}).',
  },
  verify: {
    manifest_missing: 'Нет файла {{file}}: папка опубликована не полностью.',
    manifest_unreadable: '{{file}} — не манифест Dragoman.',
    unknown_key: '{{file}} подписан чужим ключом.',
    bad_signature: '{{file}} изменён после подписания.',
    file_missing: 'Нет файла {{file}}.',
    file_changed: '{{file}} изменён после публикации.',
    file_unlisted: '{{file}} не указан в манифесте.',
  },
};
