/**
 * Names of cities of the world's lists of twin towns, each with three spellings as people type it: without diacritics, with letters for them, in
 * another width, without vowel marks, in capitals, with other hyphens. Facts alone: a name, and the spellings after it.
 */
export const SPELT_NAMES = `
  Bắc Ninh | Bac Ninh | Bắc-Ninh | bắc ninh
  Cantù | Cantu | CANTÙ | cantù
  Cần Thơ | Can Tho | Cần-Thơ | cần thơ
  Fuglafjørður | Fuglafjordur | Fuglafjoerdur | FUGLAFJØRÐUR
  Grobiņa | Grobina | GROBIŅA | grobiņa
  Hagåtña | Hagatna | Hagaatna | HAGÅTÑA
  Hạ Long | Ha Long | Hạ-Long | hạ long
  Hội An | Hoi An | Hội-An | hội an
  Kazlų Rūda | Kazlu Ruda | Kazlų-Rūda | kazlų rūda
  Mỹ Tho | My Tho | Mỹ-Tho | mỹ tho
  Nghệ An | Nghe An | Nghệ-An | nghệ an
  San Ġwann | San Gwann | San-Ġwann | san ġwann
  Santa Luċija | Santa Lucija | Santa-Luċija | santa luċija
  Slovenské Ďarmoty | Slovenske Darmoty | Slovenské-Ďarmoty | slovenské ďarmoty
  Smarhon’ | Smarhon' | SMARHON’ | smarhon’
  Taupō | Taupo | TAUPŌ | taupō
  Vĩnh Yên | Vinh Yen | Vĩnh-Yên | vĩnh yên
  Ílhavo | Ilhavo | ÍLHAVO | ílhavo
  Đồng Tháp | Dong Thap | Đồng-Tháp | đồng tháp
  Ērgļi | Ergli | ĒRGĻI | ērgļi
  Ķekava | Kekava | ĶEKAVA | ķekava
  Aïn Bénian | Ain Benian | Aïn-Bénian | aïn bénian
  Cap-Haïtien | Cap-Haitien | CAP HAÏTIEN | cap-haïtien
  Aÿ-Champagne | Ay-Champagne | AŸ CHAMPAGNE | aÿ-champagne
  L'Haÿ-les-Roses | L'Hay-les-Roses | L'HAŸ LES ROSES | l'haÿ-les-roses
  Bà Rịa–Vũng Tàu | Ba Ria-Vung Tau | BÀ RỊA-VŨNG TÀU | bà rịa–vũng tàu
  Vũng Tàu | Vung Tau | Vũng-Tàu | vũng tàu
  Bình Dương | Binh Duong | Bình-Dương | bình dương
  Hải Dương | Hai Duong | Hải-Dương | hải dương
  Eiði | Eidi | EIÐI | eiði
  Martfű | Martfu | MARTFŰ | martfű
  Orfű | Orfu | ORFŰ | orfű
  Stará Ľubovňa | Stara Lubovna | Stará-Ľubovňa | stará ľubovňa
  Nová Ľubovňa | Nova Lubovna | Nová-Ľubovňa | nová ľubovňa
  Taiʻarapu-Ouest | Tai'arapu-Ouest | TAIʻARAPU OUEST | taiʻarapu-ouest
  Nukuʻalofa | Nuku'alofa | NUKUʻALOFA | nukuʻalofa
  Île-de-France | Ile-de-France | ÎLE DE FRANCE | île-de-france
  Petite-Île | Petite-Ile | PETITE ÎLE | petite-île
  Ćićevac | Cicevac | ĆIĆEVAC | ćićevac
  Ćuprija | Cuprija | ĆUPRIJA | ćuprija
  Azay-le-Brûlé | Azay-le-Brule | AZAY LE BRÛLÉ | azay-le-brûlé
  Mûrs-Erigné | Murs-Erigne | MÛRS ERIGNÉ | mûrs-erigné
  Vaux-sur-Sûre | Vaux-sur-Sure | VAUX SUR SÛRE | vaux-sur-sûre
  Quảng Trị | Quang Tri | Quảng-Trị | quảng trị
  Nam Định | Nam Dinh | Nam-Định | nam định
  Mərdəkan | Mardakan | MƏRDƏKAN | mərdəkan
  Nərimanov | Narimanov | NƏRIMANOV | nərimanov
  Gədəbəy | Gadabay | GƏDƏBƏY | gədəbəy
  Sereď | Sered | SEREĎ | sereď
  Žďár nad Sázavou | Zdar nad Sazavou | Žďár-nad-Sázavou | žďár nad sázavou
  Horažďovice | Horazdovice | HORAŽĎOVICE | horažďovice
  Quảng Nam | Quang Nam | Quảng-Nam | quảng nam
  Żebbuġ | Zebbug | ŻEBBUĠ | żebbuġ
  Mġarr | Mgarr | MĠARR | mġarr
  Siġġiewi | Siggiewi | SIĠĠIEWI | siġġiewi
  Ócsa | Ocsa | ÓCSA | ócsa
  Óbidos | Obidos | ÓBIDOS | óbidos
  Ólvega | Olvega | ÓLVEGA | ólvega
  Đurđevac | Durdevac | ĐURĐEVAC | đurđevac
  Aranđelovac | Arandelovac | ARANĐELOVAC | aranđelovac
  Inđija | Indija | INĐIJA | inđija
  Mali Iđoš | Mali Idos | Mali-Iđoš | mali iđoš
  Jindřichův Hradec | Jindrichuv Hradec | Jindřichův-Hradec | jindřichův hradec
  Havlíčkův Brod | Havlickuv Brod | Havlíčkův-Brod | havlíčkův brod
  Černý Důl | Cerny Dul | Černý-Důl | černý důl
  Špindlerův Mlýn | Spindleruv Mlyn | Špindlerův-Mlýn | špindlerův mlýn
  Kuldīga | Kuldiga | KULDĪGA | kuldīga
  Limbaži – Salacgrīva | Limbazi - Salacgriva | LIMBAŽI - SALACGRĪVA | limbaži – salacgrīva
  Līvāni | Livani | LĪVĀNI | līvāni
  Viesīte | Viesite | VIESĪTE | viesīte
  Đakovo | Dakovo | ĐAKOVO | đakovo
  Varakļāni | Varaklani | VARAKĻĀNI | varakļāni
  Viļāni | Vilani | VIĻĀNI | viļāni
  Preiļi | Preili | PREIĻI | preiļi
  Şişli | Sisli | ŞIŞLI | şişli
  Şile | Sile | ŞILE | şile
  Şarköy | Sarkoy | Sarkoey | ŞARKÖY
  Şahinbey | Sahinbey | ŞAHINBEY | şahinbey
  Mickūnai | Mickunai | MICKŪNAI | mickūnai
  Jūrmala | Jurmala | JŪRMALA | jūrmala
  Alūksne | Aluksne | ALŪKSNE | alūksne
  Forlì | Forli | FORLÌ | forlì
  Platì | Plati | PLATÌ | platì
  Thái Bình | Thai Binh | Thái-Bình | thái bình
  Schœlcher | Schoelcher | SCHŒLCHER | schœlcher
  Marcq-en-Barœul | Marcq-en-Baroeul | MARCQ EN BARŒUL | marcq-en-barœul
  Vandœuvre-lès-Nancy | Vandoeuvre-les-Nancy | VANDŒUVRE LÈS NANCY | vandœuvre-lès-nancy
  Marœuil | Maroeuil | MARŒUIL | marœuil
  Bistriţa | Bistrita | BISTRIŢA | bistriţa
  Galaţi | Galati | GALAŢI | galaţi
  Reşiţa | Resita | REŞIŢA | reşiţa
  Topliţa | Toplita | TOPLIŢA | topliţa
  Rēzekne Municipality | Rezekne Municipality | Rēzekne-Municipality | rēzekne municipality
  Jēkabpils | Jekabpils | JĒKABPILS | jēkabpils
  Cēsis | Cesis | CĒSIS | cēsis
  Valmiera – Naukšēni | Valmiera - Naukseni | VALMIERA - NAUKŠĒNI | valmiera – naukšēni
  Řeka | Reka | ŘEKA | řeka
  Říčany | Ricany | ŘÍČANY | říčany
  Prague – Řeporyje | Prague - Reporyje | PRAGUE - ŘEPORYJE | prague – řeporyje
  Červená Řečice | Cervena Recice | Červená-Řečice | červená řečice
  Ștefan Vodă | Stefan Voda | Ștefan-Vodă | ștefan vodă
  Șimleu Silvaniei | Simleu Silvaniei | Șimleu-Silvaniei | șimleu silvaniei
  Ștei | Stei | ȘTEI | ștei
  Șomcuta Mare | Somcuta Mare | Șomcuta-Mare | șomcuta mare
  Città di Castello | Citta di Castello | Città-di-Castello | città di castello
  Pointe-à-Pitre | Pointe-a-Pitre | POINTE À PITRE | pointe-à-pitre
  Morlaàs | Morlaas | MORLAÀS | morlaàs
  Mellieħa | Mellieha | MELLIEĦA | mellieħa
  Għajnsielem | Ghajnsielem | GĦAJNSIELEM | għajnsielem
  Xagħra | Xaghra | XAGĦRA | xagħra
  Għasri | Ghasri | GĦASRI | għasri
  İlkadım | Ilkadim | İLKADIM | i̇lkadım
  İzmit | Izmit | İZMIT | i̇zmit
  İnegöl | Inegol | Inegoel | İNEGÖL
  İhsaniye | Ihsaniye | İHSANIYE | i̇hsaniye
  Chișinău – Rîșcani | Chisinau - Riscani | CHIȘINĂU - RÎȘCANI | chișinău – rîșcani
  Guînes | Guines | GUÎNES | guînes
  Ceadîr-Lunga | Ceadir-Lunga | CEADÎR LUNGA | ceadîr-lunga
  Rîbnița | Ribnita | RÎBNIȚA | rîbnița
  Ávila | Avila | ÁVILA | ávila
  Águilas | Aguilas | ÁGUILAS | águilas
  Álamos | Alamos | ÁLAMOS | álamos
  Ángel Albino Corzo | Angel Albino Corzo | Ángel-Albino-Corzo | ángel albino corzo
  Vinaròs | Vinaros | VINARÒS | vinaròs
  Nardò | Nardo | NARDÒ | nardò
  Khánh Hòa | Khanh Hoa | Khánh-Hòa | khánh hòa
  Doberdò del Lago | Doberdo del Lago | Doberdò-del-Lago | doberdò del lago
  Kaźmierz | Kazmierz | KAŹMIERZ | kaźmierz
  Rogoźno | Rogozno | ROGOŹNO | rogoźno
  Czeladź | Czeladz | CZELADŹ | czeladź
  Łódź | Lodz | ŁÓDŹ | łódź
  Piešťany | Piestany | PIEŠŤANY | piešťany
  Hnúšťa | Hnusta | HNÚŠŤA | hnúšťa
  Třešť | Trest | TŘEŠŤ | třešť
  Plášťovce | Plastovce | PLÁŠŤOVCE | plášťovce
  Krāslava | Kraslava | KRĀSLAVA | krāslava
  Mārupe | Marupe | MĀRUPE | mārupe
  Lubāna | Lubana | LUBĀNA | lubāna
  Pāvilosta | Pavilosta | PĀVILOSTA | pāvilosta
  Öhringen | Ohringen | Oehringen | ÖHRINGEN
  Niefern-Öschelbronn | Niefern-Oschelbronn | Niefern-Oeschelbronn | NIEFERN ÖSCHELBRONN
  Örkény | Orkeny | Oerkeny | ÖRKÉNY
  Ölgii | Olgii | Oelgii | ÖLGII
  Cerisy-la-Forêt | Cerisy-la-Foret | CERISY LA FORÊT | cerisy-la-forêt
  Pont-Évêque | Pont-Eveque | PONT ÉVÊQUE | pont-évêque
  Beuvry-la-Forêt | Beuvry-la-Foret | BEUVRY LA FORÊT | beuvry-la-forêt
  Jõgeva | Jogeva | JÕGEVA | jõgeva
  Põhja-Sakala | Pohja-Sakala | PÕHJA SAKALA | põhja-sakala
  Rõuge | Rouge | RÕUGE | rõuge
  Põhja-Pärnumaa | Pohja-Parnumaa | Pohja-Paernumaa | PÕHJA PÄRNUMAA
  Újszász | Ujszasz | ÚJSZÁSZ | újszász
  Sezimovo Ústí | Sezimovo Usti | Sezimovo-Ústí | sezimovo ústí
  Újfehértó | Ujfeherto | ÚJFEHÉRTÓ | újfehértó
  Úpice | Upice | ÚPICE | úpice
  Çanakkale | Canakkale | ÇANAKKALE | çanakkale
  Çiğli | Cigli | ÇIĞLI | çiğli
  Çiftlikköy | Ciftlikkoy | Ciftlikkoey | ÇIFTLIKKÖY
  Çeşme | Cesme | ÇEŞME | çeşme
  Überherrn | Uberherrn | Ueberherrn | ÜBERHERRN
  Ürzig | Urzig | Uerzig | ÜRZIG
  Üsküdar | Uskudar | Ueskuedar | ÜSKÜDAR
  Ühlingen-Birkendorf | Uhlingen-Birkendorf | Uehlingen-Birkendorf | ÜHLINGEN BIRKENDORF
  Ağstafa | Agstafa | AĞSTAFA | ağstafa
  Boğazlıyan | Bogazliyan | BOĞAZLIYAN | boğazlıyan
  Elazığ | Elazig | ELAZIĞ | elazığ
  Karadeniz Ereğli | Karadeniz Eregli | Karadeniz-Ereğli | karadeniz ereğli
  Gżira | Gzira | GŻIRA | gżira
  Łapsze Niżne | Lapsze Nizne | Łapsze-Niżne | łapsze niżne
  Dobrzyniewo Duże | Dobrzyniewo Duze | Dobrzyniewo-Duże | dobrzyniewo duże
  Skarżysko-Kamienna | Skarzysko-Kamienna | SKARŻYSKO KAMIENNA | skarżysko-kamienna
  Mansôa | Mansoa | MANSÔA | mansôa
  Neuville-sur-Saône | Neuville-sur-Saone | NEUVILLE SUR SAÔNE | neuville-sur-saône
  Hône | Hone | HÔNE | hône
  Port-sur-Saône | Port-sur-Saone | PORT SUR SAÔNE | port-sur-saône
  Joniškis – Žagarė | Joniskis - Zagare | JONIŠKIS - ŽAGARĖ | joniškis – žagarė
  Akmenė | Akmene | AKMENĖ | akmenė
  Nemenčinė | Nemencine | NEMENČINĖ | nemenčinė
  Varėna | Varena | VARĖNA | varėna
  Nowy Żmigród | Nowy Zmigrod | Nowy-Żmigród | nowy żmigród
  Żarów | Zarow | ŻARÓW | żarów
  Żabbar | Zabbar | ŻABBAR | żabbar
  Żagań | Zagan | ŻAGAŃ | żagań
  Mošćenička Draga | Moscenicka Draga | Mošćenička-Draga | mošćenička draga
  Banovići | Banovici | BANOVIĆI | banovići
  Mursko Središće | Mursko Sredisce | Mursko-Središće | mursko središće
  Paraćin | Paracin | PARAĆIN | paraćin
  Kľak | Klak | KĽAK | kľak
  Veľký Blh | Velky Blh | Veľký-Blh | veľký blh
  Balog nad Ipľom | Balog nad Iplom | Balog-nad-Ipľom | balog nad ipľom
  Kráľova Lehota | Kralova Lehota | Kráľova-Lehota | kráľova lehota
  Couëron | Coueron | COUËRON | couëron
  Kavajë | Kavaje | KAVAJË | kavajë
  Kergrist-Moëlou | Kergrist-Moelou | KERGRIST MOËLOU | kergrist-moëlou
  Korçë | Korce | KORÇË | korçë
  Cañete la Real | Canete la Real | Cañete-la-Real | cañete la real
  Viña del Mar | Vina del Mar | Viña-del-Mar | viña del mar
  Peñarroya-Pueblonuevo | Penarroya-Pueblonuevo | PEÑARROYA PUEBLONUEVO | peñarroya-pueblonuevo
  Logroño | Logrono | LOGROÑO | logroño
  Łaszczów | Laszczow | ŁASZCZÓW | łaszczów
  Aleksandrów Łódzki | Aleksandrow Lodzki | Aleksandrów-Łódzki | aleksandrów łódzki
  Łask | Lask | ŁASK | łask
  Modrý Kameň | Modry Kamen | Modrý-Kameň | modrý kameň
  Kadaň | Kadan | KADAŇ | kadaň
  Świeradów-Zdrój | Swieradow-Zdroj | ŚWIERADÓW ZDRÓJ | świeradów-zdrój
  Świebodzice | Swiebodzice | ŚWIEBODZICE | świebodzice
  Świdnik | Swidnik | ŚWIDNIK | świdnik
  Świętochłowice | Swietochlowice | ŚWIĘTOCHŁOWICE | świętochłowice
  Tăuții-Măgherăuș | Tautii-Magheraus | TĂUȚII MĂGHERĂUȘ | tăuții-măgherăuș
  Vlăhița | Vlahita | VLĂHIȚA | vlăhița
  Sărățeni | Sarateni | SĂRĂȚENI | sărățeni
  Supraśl | Suprasl | SUPRAŚL | supraśl
  Murowana Goślina | Murowana Goslina | Murowana-Goślina | murowana goślina
  Krościenko nad Dunajcem | Kroscienko nad Dunajcem | Krościenko-nad-Dunajcem | krościenko nad dunajcem
  Radomyśl nad Sanem | Radomysl nad Sanem | Radomyśl-nad-Sanem | radomyśl nad sanem
  Židlochovice | Zidlochovice | ŽIDLOCHOVICE | židlochovice
  Žamberk | Zamberk | ŽAMBERK | žamberk
  Žitište | Zitiste | ŽITIŠTE | žitište
  São Luís | Sao Luis | São-Luís | são luís
  Хэйхэ | Хейхе | ХЭЙХЭ | Хэй-хэ
  Хакодате | Хакодатэ | ХАКОДАТЕ | хакодате
  Орёл | Орел | ОРЁЛ | орёл
  Берёзовский | Березовский | БЕРЕЗОВСКИЙ | берёзовскии
  Йошкар-Ола | Йошкар Ола | ЙОШКАР–ОЛА | йошкарола
  Комсомольск-на-Амуре | Комсомольск на Амуре | КОМСОМОЛЬСК-НА-АМУРЕ | комсомолск на амуре
  Ростов-на-Дону | Ростов на Дону | РОСТОВ—НА—ДОНУ | ростов-на-дону
  Санкт-Петербург | Санкт Петербург | САНКТ-ПЕТЕРБУРГ | санктпетербург
  Улан-Удэ | Улан-Уде | УЛАН УДЭ | улануде
  Элиста | Елиста | ЭЛИСТА | элиста
  Подъячево | Подячево | ПОДЬЯЧЕВО | подъячево
  Щёлково | Щелково | ЩЁЛКОВО | щелково
  Нижний Новгород | Нижний-Новгород | НИЖНИЙ НОВГОРОД | нижнии новгород
  Королёв | Королев | КОРОЛЁВ | королев
  Артём | Артем | АРТЁМ | артем
  Анадырь | Анадыр | АНАДЫРЬ | анадырь
  Пермь | Перм | ПЕРМЬ | пермь
  Казань | Казан | КАЗАНЬ | казань
  Тэгу | Тегу | ТЭГУ | тегу
  Тэджон | Теджон | ТЭДЖОН | теджон
  Шэньян | Шеньян | ШЭНЬЯН | шенян
  Чэнду | Ченду | ЧЭНДУ | ченду
  Вэйхай | Вейхай | ВЭЙХАЙ | вейхаи
  Далянь | Далян | ДАЛЯНЬ | далян
  Яньцзи | Янцзи | ЯНЬЦЗИ | янцзи
  Суйфэньхэ | Суйфеньхе | СУЙФЭНЬХЭ | суйфенхе
  Мудань-Цзян | Муданьцзян | МУДАНЬЦЗЯН | муданцзян
  Цицикар | цицикар | ЦИЦИКАР | Ци-ци-кар
  Ёнчхон | Енчхон | ЁНЧХОН | енчхон
  Вонсан | вонсан | ВОНСАН | Вон-сан
  Мар’іна Горка | Мар'іна Горка | МАРʼІНА ГОРКА | марина горка
  Магілёў | Магілеў | МАГІЛЁЎ | магилеу
  Берасце | берасце | БЕРАСЦЕ | Бе-рас-це
  Віцебск | Вицебск | ВІЦЕБСК | віцебск
  Слонім | Слоним | СЛОНІМ | слонім
  Бориспіль | Бориспиль | БОРИСПІЛЬ | бориспіл
  Кам’янець-Подільський | Кам'янець-Подільський | КАМЯНЕЦЬ ПОДІЛЬСЬКИЙ | камянець-подилский
  Чернігів | Чернигив | ЧЕРНІГІВ | чернігів
  Ґорішні Плавні | Горішні Плавні | ГОРІШНІ ПЛАВНІ | горишни плавни
  Өскемен | Оскемен | ӨСКЕМЕН | оскемен
  Қостанай | Костанай | ҚОСТАНАЙ | костанаи
  Қарағанды | Караганды | ҚАРАҒАНДЫ | караганды
  Шымкент | шымкент | ШЫМКЕНТ | Шым-кент
  Екібастұз | Екибастуз | ЕКІБАСТҰЗ | екибастуз
  Ақтөбе | Актобе | АҚТӨБЕ | актобе
  Хуҷанд | Хучанд | ХУҶАНД | хучанд
  Ҳисор | Хисор | ҲИСОР | хисор
  Ниш | ниш | НИШ | Н-и-ш
  Скопје | скопје | СКОПЈЕ | Скоп-је
  Велико Търново | Велико Тьрново | ВЕЛИКО ТЪРНОВО | велико-трново
  Θεσσαλονίκη | Θεσσαλονικη | ΘΕΣΣΑΛΟΝΙΚΗ | θεσσαλονίκη
  Πειραιάς | Πειραιας | ΠΕΙΡΑΙΑΣ | πειραιάς
  Ηράκλειο | Ηρακλειο | ΗΡΑΚΛΕΙΟ | ηράκλειο
  Ἀθῆναι | Αθήναι | ΑΘΗΝΑΙ | αθηναι
  Λευκωσία | Λευκωσια | ΛΕΥΚΩΣΙΑ | λευκωσία
  Ιωάννινα | Ιωαννινα | ΙΩΑΝΝΙΝΑ | ιωάννινα
  القاهرة | القَاهِرَة | القاهره | القـــاهرة
  الإسكندرية | الاسكندرية | الإسكندريّة | الاسكندريه
  أبوظبي | ابوظبي | أبو ظبي | أبوظبى
  مكة | مكه | مَكَّة | مکة
  تهران | تِهران | تهـران | تهرَان
  قائم\u200cشهر | قائم شهر | قائمشهر | قائم-شهر
  ירושלים | יְרוּשָׁלַיִם | ירוש־לים | ירוש לים
  תל אביב-יפו | תל־אביב־יפו | תל אביב יפו | תֵּל אָבִיב יָפוֹ
  באר שבע | בְּאֵר שֶׁבַע | באר-שבע | בארשבע
  חיפה | חֵיפָה | חיפה' | חי-פה
  稚内市 | 稚内 市 | 稚内\u3000市 | 稚内·市
  龍ケ崎市 | 龍ヶ崎市 | 龍ケ崎 市 | 龍ｹ崎市
  ユジノサハリンスク | ﾕｼﾞﾉｻﾊﾘﾝｽｸ | ゆじのさはりんすく | ユジノ・サハリンスク
  ハバロフスク | ﾊﾊﾞﾛﾌｽｸ | はばろふすく | ハハ\u3099ロフスク
  さいたま市 | サイタマ市 | ｻｲﾀﾏ市 | さいたま 市
  つくば市 | ツクバ市 | ﾂｸﾊﾞ市 | つくば-市
  むつ市 | ムツ市 | ﾑﾂ市 | むつ 市
  函館市 | 函館 市 | 函館\u3000市 | 函・館市
  旭川市 | 旭川 市 | 旭川\u3000市 | 旭・川市
  黑河市 | 黑河 市 | 黑河\u3000市 | 黑-河市
  珠海市 | 珠海 市 | 珠海\u3000市 | 珠-海市
  안산시 | 안산 시 | 안산시 | 안-산시
  대전광역시 | 대전 광역시 | 대전광역시 | 대전-광역시
  원주시 | 원주 시 | 원주시 | 원-주시
  Ａｎｙａｎｇ | Anyang | ANYANG | anyang
  თბილისი | თბი-ლისი | თბილისი. | «თბილისი»
`;
