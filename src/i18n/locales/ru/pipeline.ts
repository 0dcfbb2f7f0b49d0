import type { Messages } from '../catalog.js';
import type { pipeline as en } from '../en/pipeline.js';

export const pipeline: Messages<typeof en> = {
  held: {
    no_engine:
      'Для пары {{pair}} движок не настроен, а память переводов не покрывает сегментов: {{missing}} из {{total}}; настройте движок (их список — dragoman engines), затем: dragoman retry {{id}}.',
    findings:
      'Проверки нашли блокирующих ошибок: {{count}}, первая: {{first}} Посмотрите их командой dragoman show {{id}}, затем исправьте, утвердите или отклоните.',
    draft:
      '{{engine}} делает только черновики; прочтите текст командой dragoman show {{id}}, затем утвердите, исправьте или отклоните.',
    approval_required: 'Здесь каждая статья ждёт утверждения; её выпускает dragoman approve {{id}}.',
    embargo: 'Под эмбарго до {{until}}; затем выйдет сама.',
    edited: 'Исправлено ({{editor}}), ещё не утверждено; статью выпускает dragoman approve {{id}}.',
  },
  failed: {
    engine_away:
      'Ещё не переведено сегментов: {{missing}} из {{total}} ({{pair}}): {{problem}}. Готовое сохранено; попытки повторяются каждые десять минут в течение двух суток, сразу же — dragoman retry {{id}}.',
    unpublishable:
      '{{engine}} делает текст только для проверки вёрстки, он никогда не публикуется; назовите в "routes" другой движок, затем: dragoman retry {{id}}.',
    engine:
      'Не переведено сегментов: {{missing}} из {{total}} ({{pair}}): {{problem}}. Готовое сохранено; продолжить — dragoman retry {{id}}.',
  },
  rejected: 'Отклонено ({{editor}}): {{why}}',
  busy: {
    what: 'Над {{name}} работает другой процесс.',
    cure: 'Делать ничего не нужно: очередь повторит попытку сама.',
  },
  engine_down: {
    what: '{{engine}} сейчас не может переводить: {{problem}}.',
    cure: 'Делать ничего не нужно: очередь повторит попытку сама.',
  },
  unknown_article: {
    what: 'Статьи {{id}} нет.',
    cure: 'Список статей и их номеров — dragoman status.',
  },
  unknown_revision: {
    what: 'Редакции {{id}} нет.',
    cure: 'Хранилище заменено или восстановлено; что в нём есть, покажет dragoman status.',
  },
  unknown_segment: {
    what: 'В статье {{article}} нет сегмента {{id}}.',
    cure: 'Сегменты и их обозначения печатает dragoman show.',
  },
  empty_segment: {
    what: 'Новый текст сегмента {{id}} пуст.',
    cure: 'Дайте ему текст или не указывайте этот сегмент.',
  },
  wrong_state: {
    what: 'Нельзя выполнить {{action}} для статьи {{id}}: её состояние — {{states}}.',
    cure: 'Это возможно только из состояний: {{allowed}}.',
  },
  incomplete: {
    what: 'В версии {{language}} статьи {{id}} не хватает сегментов: {{missing}}.',
    cure: 'Добавьте их командой dragoman edit {{id}} либо настройте движок и запустите dragoman retry {{id}}.',
  },
};
