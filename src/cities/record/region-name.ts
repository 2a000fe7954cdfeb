import type { Bilingual } from '../../kernel/bilingual.js';

// Of Russia, by ISO 3166-2: neither Intl nor the CLDR data has them in Russian.
const REGIONS = `
  AD Республика Адыгея/Adygea; AL Республика Алтай/Altai Republic; ALT Алтайский край/Altai Krai; AMU Амурская область/Amur Oblast;
  ARK Архангельская область/Arkhangelsk Oblast; AST Астраханская область/Astrakhan Oblast; BA Республика Башкортостан/Bashkortostan;
  BEL Белгородская область/Belgorod Oblast; BRY Брянская область/Bryansk Oblast; BU Республика Бурятия/Buryatia;
  CE Чеченская Республика/Chechnya; CHE Челябинская область/Chelyabinsk Oblast; CHU Чукотский автономный округ/Chukotka;
  CU Чувашская Республика/Chuvashia; DA Республика Дагестан/Dagestan; IN Республика Ингушетия/Ingushetia;
  IRK Иркутская область/Irkutsk Oblast; IVA Ивановская область/Ivanovo Oblast; KAM Камчатский край/Kamchatka Krai;
  KB Кабардино-Балкарская Республика/Kabardino-Balkaria; KC Карачаево-Черкесская Республика/Karachay-Cherkessia;
  KDA Краснодарский край/Krasnodar Krai; KEM Кемеровская область/Kemerovo Oblast; KGD Калининградская область/Kaliningrad Oblast;
  KGN Курганская область/Kurgan Oblast; KHA Хабаровский край/Khabarovsk Krai; KHM Ханты-Мансийский автономный округ/Khanty-Mansi;
  KIR Кировская область/Kirov Oblast; KK Республика Хакасия/Khakassia; KL Республика Калмыкия/Kalmykia;
  KLU Калужская область/Kaluga Oblast; KO Республика Коми/Komi Republic; KOS Костромская область/Kostroma Oblast;
  KR Республика Карелия/Karelia; KRS Курская область/Kursk Oblast; KYA Красноярский край/Krasnoyarsk Krai;
  LEN Ленинградская область/Leningrad Oblast; LIP Липецкая область/Lipetsk Oblast; MAG Магаданская область/Magadan Oblast;
  ME Республика Марий Эл/Mari El; MO Республика Мордовия/Mordovia; MOS Московская область/Moscow Oblast; MOW Москва/Moscow;
  MUR Мурманская область/Murmansk Oblast; NEN Ненецкий автономный округ/Nenets; NGR Новгородская область/Novgorod Oblast;
  NIZ Нижегородская область/Nizhny Novgorod Oblast; NVS Новосибирская область/Novosibirsk Oblast; OMS Омская область/Omsk Oblast;
  ORE Оренбургская область/Orenburg Oblast; ORL Орловская область/Oryol Oblast; PER Пермский край/Perm Krai;
  PNZ Пензенская область/Penza Oblast; PRI Приморский край/Primorsky Krai; PSK Псковская область/Pskov Oblast;
  ROS Ростовская область/Rostov Oblast; RYA Рязанская область/Ryazan Oblast; SA Республика Саха (Якутия)/Sakha (Yakutia);
  SAK Сахалинская область/Sakhalin Oblast; SAM Самарская область/Samara Oblast; SAR Саратовская область/Saratov Oblast;
  SE Республика Северная Осетия/North Ossetia; SMO Смоленская область/Smolensk Oblast; SPE Санкт-Петербург/Saint Petersburg;
  STA Ставропольский край/Stavropol Krai; SVE Свердловская область/Sverdlovsk Oblast; TA Республика Татарстан/Tatarstan;
  TAM Тамбовская область/Tambov Oblast; TOM Томская область/Tomsk Oblast; TUL Тульская область/Tula Oblast;
  TVE Тверская область/Tver Oblast; TY Республика Тыва/Tuva; TYU Тюменская область/Tyumen Oblast; UD Удмуртская Республика/Udmurtia;
  ULY Ульяновская область/Ulyanovsk Oblast; VGG Волгоградская область/Volgograd Oblast; VLA Владимирская область/Vladimir Oblast;
  VLG Вологодская область/Vologda Oblast; VOR Воронежская область/Voronezh Oblast; YAN Ямало-Ненецкий автономный округ/Yamalo-Nenets;
  YAR Ярославская область/Yaroslavl Oblast; YEV Еврейская автономная область/Jewish Autonomous Oblast;
  ZAB Забайкальский край/Zabaykalsky Krai`;

const NAMES = new Map(
  REGIONS.split(';').map((row): [string, Bilingual] => {
    const [, code, ru, en] = /^\s*([A-Z]+) (.+)\/(.+)$/.exec(row)!;
    return [`RU-${code}`, { en: en!, ru: ru! }];
  }),
);

/** What a part of a country is called: «Амурская область» for RU-AMU; abroad its code. */
export const regionName = (code: string): Bilingual => NAMES.get(code) ?? { en: code, ru: code };
