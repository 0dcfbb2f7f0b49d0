// Given names and surnames of Kazakhstan whose Kazakh spelling is one and settled, so that the Russian one tells it, and
// whose Latin letters the passport (by the Kazakh letters: қ k, ғ g, ұ and ү u, ө o, ә a, і i) and BGN/PCGN 1979
// give alike. Names with й, ю, я, -баев and an initial е, which are written in two ways, are left to people.

const parse = (list: string): ReadonlyMap<string, string> =>
  new Map(
    list.split(' ').map((pair) => {
      const [ru = '', kk = ru] = pair.split('=');
      return [ru, kk] as const;
    }),
  );

/** Kazakh by Russian spelling. */
export const kazakhMen = parse(
  'Азамат Алмас Алмат Арман Асан Аскар=Асқар Асхат Асылбек Батыр Бауыржан Бакыт=Бақыт Бакытжан=Бақытжан Берик=Берік Болат Галым=Ғалым Дархан Даулет=Дәулет Даурен=Дәурен Жандос Жаслан Жомарт Канат=Қанат Максат=Мақсат Марат Мурат=Мұрат Мухтар=Мұхтар Нурбол=Нұрбол Нуржан=Нұржан Нурлан=Нұрлан Нурсултан=Нұрсұлтан Олжас Рустем=Рүстем Сабит=Сәбит Самат Санжар Серик=Серік Талгат=Талғат Темирлан=Темірлан Тимур Толеген=Төлеген Турсын=Тұрсын Шынгыс=Шыңғыс',
);
export const kazakhWomen = parse(
  'Асем=Әсем Ботагоз=Ботагөз Дана Динара Жанар Маржан Салтанат Сауле=Сәуле Улжан=Ұлжан Шолпан',
);
/** With -а for women. */
export const kazakhSurnames = parse(
  'Абилов=Әбілов Амиров=Әміров Ахметов Бекетов Досжанов Жумагулов=Жұмағұлов Муратов=Мұратов Нурланов=Нұрланов Омаров Оспанов Сабитов=Сәбитов Садыков=Садықов Смагулов=Смағұлов Султанов=Сұлтанов Темиров=Теміров Токтаров=Тоқтаров Тулегенов=Төлегенов Утегенов=Өтегенов',
);
