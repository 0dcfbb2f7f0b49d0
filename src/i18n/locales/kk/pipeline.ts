import type { Messages } from '../catalog.js';
import type { pipeline as en } from '../en/pipeline.js';

export const pipeline: Messages<typeof en> = {
  held: {
    no_engine:
      '{{pair}} жұбы үшін аударма қозғалтқышы бапталмаған, ал аударма жадында {{total}} сегменттің {{missing}} сегменті жоқ; қозғалтқышты баптаңыз (тізімі: dragoman engines), содан кейін: dragoman retry {{id}}.',
    findings:
      'Тексеру жариялауға кедергі {{count}} қате тапты, біріншісі: {{first}} Оларды dragoman show {{id}} командасымен қарап, түзетіңіз, бекітіңіз немесе қайтарыңыз.',
    draft:
      '{{engine}} тек нобай жасайды; мәтінді dragoman show {{id}} командасымен оқып, бекітіңіз, түзетіңіз немесе қайтарыңыз.',
    approval_required: 'Мұнда әр мақала бекітуді күтеді; оны dragoman approve {{id}} командасы шығарады.',
    embargo: '{{until}} дейін эмбарго қойылған; содан кейін өзі жарияланады.',
    edited: '{{editor}} түзеткен, әлі бекітілмеген; мақаланы dragoman approve {{id}} командасы шығарады.',
  },
  failed: {
    engine_away:
      '{{total}} сегменттің {{missing}} сегменті әлі аударылмады ({{pair}}): {{problem}}. Дайыны сақталды; екі тәулік бойы он минут сайын қайталанады, бірден қайталау үшін: dragoman retry {{id}}.',
    unpublishable:
      '{{engine}} тек беттеуді тексеруге арналған мәтін жасайды, ол ешқашан жарияланбайды; "routes" бөлімінде басқа қозғалтқышты атаңыз, содан кейін: dragoman retry {{id}}.',
    engine:
      '{{total}} сегменттің {{missing}} сегменті аударылмады ({{pair}}): {{problem}}. Дайыны сақталды; жалғастыру үшін: dragoman retry {{id}}.',
  },
  rejected: '{{editor}} қайтарды: {{why}}',
  busy: {
    what: '{{name}} бойынша басқа процесс жұмыс істеп жатыр.',
    cure: 'Ештеңе істеудің қажеті жоқ: кезек өзі қайталайды.',
  },
  engine_down: {
    what: '{{engine}} дәл қазір аудара алмайды: {{problem}}.',
    cure: 'Ештеңе істеудің қажеті жоқ: кезек өзі қайталайды.',
  },
  unknown_article: {
    what: '{{id}} мақаласы жоқ.',
    cure: 'Мақалалар мен олардың нөмірлерін dragoman status көрсетеді.',
  },
  unknown_revision: {
    what: '{{id}} редакциясы жоқ.',
    cure: 'Қойма ауыстырылған немесе қалпына келтірілген; онда не бар екенін dragoman status көрсетеді.',
  },
  unknown_segment: {
    what: '{{article}} мақаласында {{id}} сегменті жоқ.',
    cure: 'Сегменттер мен олардың белгілерін dragoman show шығарады.',
  },
  empty_segment: {
    what: '{{id}} сегментінің жаңа мәтіні бос.',
    cure: 'Мәтінін беріңіз немесе бұл сегментті көрсетпеңіз.',
  },
  wrong_state: {
    what: '{{id}} мақаласына {{action}} әрекетін орындауға болмайды: оның күйі — {{states}}.',
    cure: 'Бұл тек мына күйлерден мүмкін: {{allowed}}.',
  },
  incomplete: {
    what: '{{id}} мақаласының {{language}} нұсқасында {{missing}} сегмент жетіспейді.',
    cure: 'Оларды dragoman edit {{id}} командасымен беріңіз немесе қозғалтқышты баптап, dragoman retry {{id}} іске қосыңыз.',
  },
};
