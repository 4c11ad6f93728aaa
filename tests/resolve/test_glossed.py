"""Binding in other languages: each form of citation as it is drafted there. `words -> target`, as in English."""

from __future__ import annotations

import pytest
from tests.resolve.reading import ECOSOC, GA, HRC, PP, SC, WHA, WTDC, lines, read

from recitals.cite.find import Finder

ENFANT = "Convention relative aux droits de l’enfant"
NINO = "Convención sobre los Derechos del Niño"
FRENCH = [
    (WTDC, "la Résolution 45 (Doha, 2006) de la Conférence;", ["Résolution 45 (Doha, 2006) de la Conférence -> wtdc-res-45-2006"]),
    (GA, "les points 23 et 24 du Plan d’action de Genève et le point 8 b) de sa résolution 60/251,",
     ["points 23 -> wsis-geneva-plan#para-23", "24 -> wsis-geneva-plan#para-24", "Plan d’action de Genève -> wsis-geneva-plan",
      "point 8 b) -> a-res-60-251#para-8-b", "résolution 60/251 -> a-res-60-251"]),
    (GA, f"ayant examiné, au titre du point 74 a) de l’ordre du jour, intitulé « {ENFANT} », le rapport du Comité,",
     [f"{ENFANT} -> crc"]),
    (GA, f"Rappelant les articles 19, 34 et 35 de la {ENFANT},",
     ["articles 19 -> crc#art-19", "34 -> crc#art-34", "35 -> crc#art-35", f"{ENFANT} -> crc"]),
    (GA, "Rappelant les articles 12 à 14 du Pacte international relatif aux droits économiques, sociaux et culturels,",
     ["articles 12 -> icescr#art-12", "14 -> icescr#art-14",
      "Pacte international relatif aux droits économiques, sociaux et culturels -> icescr"]),
    (WTDC, "l’alinéa q) du paragraphe 90 de l’Agenda de Tunis et l’Engagement de Tunis (§ 24);",
     ["alinéa q) du paragraphe 90 -> tunis-agenda#para-90-q", "Agenda de Tunis -> tunis-agenda",
      "Engagement de Tunis -> tunis-commitment", "§ 24 -> tunis-commitment#para-24"]),
    (WTDC, f"que, dans le cadre de la {ENFANT}, les Etats parties se sont engagés à protéger l'enfant (article 34);",
     [f"{ENFANT} -> crc", "article 34 -> crc#art-34"]),
    (GA, f"Rappelant la {ENFANT}, en particulier son article 3, et l’article 44 de celle-ci,",
     [f"{ENFANT} -> crc", "article 3 -> crc#art-3", "article 44 -> crc#art-44"]),
    (GA, "Rappelant le paragraphe 3 de la section III de sa résolution 61/275 du 29 juin 2007,",
     ["paragraphe 3 de la section III -> a-res-61-275#sec-iii-para-3", "résolution 61/275 du 29 juin 2007 -> a-res-61-275"]),
    (GA, "Rappelant ses résolutions 58/199 du 23 décembre 2003, 64/211 du 21 décembre 2009 et 70/125 du 16 décembre 2015,",
     ["résolutions 58/199 du 23 décembre 2003 -> a-res-58-199", "64/211 du 21 décembre 2009 -> a-res-64-211",
      "70/125 du 16 décembre 2015 -> a-res-70-125"]),
    (GA, "la résolution 2009/7 du Conseil économique et social et la résolution 7/29 du Conseil des droits de l’homme,",
     ["résolution 2009/7 du Conseil économique et social -> e-res-2009-7",
      "résolution 7/29 du Conseil des droits de l’homme -> a-hrc-res-7-29"]),
    (HRC, "la résolution 217 A (III) de l’Assemblée générale et la résolution 1325 (2000) du Conseil de sécurité,",
     ["résolution 217 A (III) de l’Assemblée générale -> a-res-217-a-iii",
      "résolution 1325 (2000) du Conseil de sécurité -> s-res-1325-2000"]),
    (WTDC, "la Résolution 45 (Doha, 2006), la Résolution 37 (Rév. Dubaï, 2014) et la Recommandation UIT-T X.1205;",
     ["Résolution 45 (Doha, 2006) -> wtdc-res-45-2006", "Résolution 37 (Rév. Dubaï, 2014) -> wtdc-res-37-2014",
      "Recommandation UIT-T X.1205 -> itu-t-x-1205"]),
    (WTDC, "la Résolution 1306 de la session de 2009 du Conseil de l'UIT;",
     ["Résolution 1306 de la session de 2009 du Conseil de l'UIT -> itu-council-res-1306-2009"]),
    (WHA, "Rappelant la résolution WHA66.10 et la décision EB130(7);",
     ["résolution WHA66.10 -> wha66-10", "décision EB130(7) -> eb130-dec-7"]),
    (GA, "la cible 16.2 des objectifs de développement durable et la Charte des Nations Unies, en son Article 51,",
     ["cible 16.2 -> agenda-2030#target-16-2", "Charte des Nations Unies -> un-charter", "Article 51 -> un-charter#art-51"]),
    (GA, "conformément à la présente résolution et au paragraphe 5 ci-dessus,",
     ["présente résolution -> x-res-1", "paragraphe 5 -> x-res-1#para-5"]),
    (GA, f"la {ENFANT}, puis la Convention sur les neiges et l’article 5 de la Convention,",
     [f"{ENFANT} -> crc", "Convention sur les neiges -> convention-sur-les-neiges [unresolved]",
      "article 5 -> convention-sur-les-neiges#art-5 [unresolved]", "Convention -> convention-sur-les-neiges [unresolved]"]),
    (GA, f"la {ENFANT}, la Convention nordique des rivières et l’article 5 de la Convention,",
     [f"{ENFANT} -> crc", "Convention nordique des rivières -> convention-nordique-des-rivieres [unresolved]",
      "article 5 -> convention-nordique-des-rivieres#art-5 [unresolved]", "Convention -> convention-nordique-des-rivieres [unresolved]"]),
    (GA, f"la {ENFANT} ; la Convention prévoit des rapports, et l’article 44 de la Convention,",
     [f"{ENFANT} -> crc", "Convention -> crc", "article 44 -> crc#art-44", "Convention -> crc"]),
    (GA, "la Convention-cadre des Nations Unies sur les changements climatiques, et l’article 4 de la Convention-cadre,",
     ["Convention-cadre des Nations Unies sur les changements climatiques -> unfccc", "article 4 -> unfccc#art-4",
      "Convention-cadre -> unfccc"]),
    (GA, "l’Accord de Paris sur le commerce du bois,",
     ["Accord de Paris sur le commerce du bois -> accord-de-paris-sur-le-commerce-du-bois [unresolved]"]),
    (GA, "la résolution 60/3 du comité des fleuves et la résolution 5/2 de la Commission des lacs,",
     ["résolution 60/3 du comité des fleuves -> resolution-60-3-du-comite-des-fleuves [unresolved]",
      "résolution 5/2 de la Commission des lacs -> resolution-5-2-de-la-commission-des-lacs [unresolved]"]),
    (GA, f"l’article 19 de la {ENFANT}, l’article 34 de la loi, l’article 35 de lois anciennes, l’article 36 du Code pénal,",
     ["article 19 -> crc#art-19", f"{ENFANT} -> crc"]),
    (SC, "l’Assemblée parlementaire, dans sa résolution 1745 (2010), et la Commission des fleuves, dans sa résolution 55/2,",
     ["résolution 1745 (2010) -> resolution-1745-2010 [unresolved]", "résolution 55/2 -> resolution-55-2 [unresolved]"]),
    (GA, "le projet de Convention relative aux droits de l’enfant et le Comité des droits de l’enfant,", []),
    (GA, "de la Convention de 1951 relative au statut des réfugiés et de son Protocole de 1967,",
     ["Convention de 1951 relative au statut des réfugiés -> convention-relating-to-the-status-of-refugees",
      "Protocole de 1967 -> protocol-relating-to-the-status-of-refugees"]),
    (GA, "la Convention de 1952 relative au statut des réfugiés,",
     ["Convention de 1952 relative au statut des réfugiés -> convention-relating-to-the-status-of-refugees [ambiguous]"]),
    (GA, "la Convention des Nations Unies de 1989 relative aux droits de l’enfant, en son article premier,",
     ["Convention des Nations Unies de 1989 relative aux droits de l’enfant -> crc", "article premier -> crc#art-1"]),
    (GA, "le paragraphe 5 du rapport du Comité consultatif (A/72/789/Add.2),",
     ["paragraphe 5 -> a-72-789-add-2#para-5", "A/72/789/Add.2 -> a-72-789-add-2"]),
    (PP, "la Résolution 123 (Rév. Busan, 2014) de la présente Conférence et le numéro 126 de la Constitution de l'UIT;",
     ["Résolution 123 (Rév. Busan, 2014) de la présente Conférence -> pp-res-123-2014",
      "numéro 126 -> itu-constitution#no-126", "Constitution de l'UIT -> itu-constitution"]),
    (GA, ("sa résolution 70/1 du 25 septembre 2015, intitulée « Transformer notre monde : le Programme de développement durable"
     " à l’horizon 2030 »,"), ["résolution 70/1 du 25 septembre 2015 -> a-res-70-1"]),
    (HRC, "les résolutions de l’Assemblée générale 60/251, en date du 15 mars 2006, et 65/281, en date du 17 juin 2011,",
     ["résolutions de l’Assemblée générale 60/251, en date du 15 mars 2006 -> a-res-60-251",
      "65/281, en date du 17 juin 2011 -> a-res-65-281"]),
]  # fmt: skip
SPANISH = [
    (GA, f"Recordando los artículos 19, 34 y 35 de la {NINO},",
     ["artículos 19 -> crc#art-19", "34 -> crc#art-34", "35 -> crc#art-35", f"{NINO} -> crc"]),
    (GA, "Recordando los artículos 12 a 14 del Pacto Internacional de Derechos Económicos, Sociales y Culturales,",
     ["artículos 12 -> icescr#art-12", "14 -> icescr#art-14",
      "Pacto Internacional de Derechos Económicos, Sociales y Culturales -> icescr"]),
    (WTDC, "el apartado q) del párrafo 90 de la Agenda de Túnez y el Compromiso de Túnez (§ 24);",
     ["apartado q) del párrafo 90 -> tunis-agenda#para-90-q", "Agenda de Túnez -> tunis-agenda",
      "Compromiso de Túnez -> tunis-commitment", "§ 24 -> tunis-commitment#para-24"]),
    (WTDC, f"que, en el marco de la {NINO}, los Estados Partes se comprometieron a proteger al niño (Artículo 34);",
     [f"{NINO} -> crc", "Artículo 34 -> crc#art-34"]),
    (GA, "Recordando el párrafo 3 de la sección III de su resolución 61/275, de 29 de junio de 2007,",
     ["párrafo 3 de la sección III -> a-res-61-275#sec-iii-para-3", "resolución 61/275, de 29 de junio de 2007 -> a-res-61-275"]),
    (GA, "Recordando sus resoluciones 58/199, de 23 de diciembre de 2003, y 64/211, de 21 de diciembre de 2009,",
     ["resoluciones 58/199, de 23 de diciembre de 2003 -> a-res-58-199", "64/211, de 21 de diciembre de 2009 -> a-res-64-211"]),
    (GA, "la resolución 2009/7 del Consejo Económico y Social y la resolución 7/29 del Consejo de Derechos Humanos,",
     ["resolución 2009/7 del Consejo Económico y Social -> e-res-2009-7",
      "resolución 7/29 del Consejo de Derechos Humanos -> a-hrc-res-7-29"]),
    (ECOSOC, "la resolución 217 A (III) de la Asamblea General y la resolución 1325 (2000) del Consejo de Seguridad,",
     ["resolución 217 A (III) de la Asamblea General -> a-res-217-a-iii",
      "resolución 1325 (2000) del Consejo de Seguridad -> s-res-1325-2000"]),
    (WTDC, "la Resolución 45 (Doha, 2006) y la Resolución 37 (Rev. Dubái, 2014);",
     ["Resolución 45 (Doha, 2006) -> wtdc-res-45-2006", "Resolución 37 (Rev. Dubái, 2014) -> wtdc-res-37-2014"]),
    (WHA, "Recordando la resolución WHA66.10;", ["resolución WHA66.10 -> wha66-10"]),
    (GA, "la meta 16.2 de los Objetivos de Desarrollo Sostenible y el Artículo 51 de la Carta de las Naciones Unidas,",
     ["meta 16.2 -> agenda-2030#target-16-2", "Artículo 51 -> un-charter#art-51", "Carta de las Naciones Unidas -> un-charter"]),
    (GA, f"la {NINO}, la Carta Andina de Lagos y el artículo 5 de la Carta,",
     [f"{NINO} -> crc", "Carta Andina de Lagos -> carta-andina-de-lagos [unresolved]",
      "artículo 5 -> carta-andina-de-lagos#art-5 [unresolved]", "Carta -> carta-andina-de-lagos [unresolved]"]),
    (GA, "la presente resolución; el Convenio de las Nieves y el artículo 5 del Convenio,",
     ["presente resolución -> x-res-1", "Convenio de las Nieves -> convenio-de-las-nieves [unresolved]",
      "artículo 5 -> convenio-de-las-nieves#art-5 [unresolved]", "Convenio -> convenio-de-las-nieves [unresolved]"]),
    (GA, f"el artículo 19 de la {NINO}, el artículo 34 de la ley y el artículo 36 del Código Penal,",
     ["artículo 19 -> crc#art-19", f"{NINO} -> crc"]),
    (GA, "la resolución 5/2 del Comité de los Ríos,",
     ["resolución 5/2 del Comité de los Ríos -> resolucion-5-2-del-comite-de-los-rios [unresolved]"]),
]  # fmt: skip
REBENOK = "Конвенции о правах ребенка"
RUSSIAN = [
    (HRC, "ссылаясь на резолюции Генеральной Ассамблеи 46/182 от 19 декабря 1991 года и 47/168 и решение Совета Безопасности,",
     ["резолюции Генеральной Ассамблеи 46/182 от 19 декабря 1991 года -> a-res-46-182", "47/168 -> a-res-47-168"]),
    (PP, "п. 126 Устава МСЭ и статью 11 Конвенции МСЭ;",
     ["Устава МСЭ -> itu-constitution",
      "статью 11 -> itu-convention#art-11", "Конвенции МСЭ -> itu-convention"]),
    (GA, f"ссылаясь на статьи 19, 34 и 35 {REBENOK},",
     ["статьи 19 -> crc#art-19", "34 -> crc#art-34", "35 -> crc#art-35", f"{REBENOK} -> crc"]),
    (GA, "статьи 12–14 Международного пакта об экономических, социальных и культурных правах,",
     ["статьи 12 -> icescr#art-12", "14 -> icescr#art-14",
      "Международного пакта об экономических, социальных и культурных правах -> icescr"]),
    (WTDC, "подпункт q) пункта 90 Тунисской программы для информационного общества и Тунисское обязательство (§ 24);",
     ["подпункт q) пункта 90 -> tunis-agenda#para-90-q", "Тунисской программы для информационного общества -> tunis-agenda",
      "Тунисское обязательство -> tunis-commitment", "§ 24 -> tunis-commitment#para-24"]),
    (WTDC, f"что в рамках {REBENOK} государства-участники обязались защищать ребенка (статья 34);",
     [f"{REBENOK} -> crc", "статья 34 -> crc#art-34"]),
    (GA, "подтверждая Конвенцию о правах ребенка, в частности ее статью 3, и пункт 1 статьи 12 Конвенции,",
     ["Конвенцию о правах ребенка -> crc", "статью 3 -> crc#art-3", "пункт 1 статьи 12 -> crc#art-12-1", "Конвенции -> crc"]),
    (GA, "ссылаясь на пункт 3 раздела III своей резолюции 61/275 от 29 июня 2007 года,",
     ["пункт 3 раздела III -> a-res-61-275#sec-iii-para-3", "резолюции 61/275 от 29 июня 2007 года -> a-res-61-275"]),
    (GA, "ссылаясь на свои резолюции 58/199 от 23 декабря 2003 года и 64/211 от 21 декабря 2009 года,",
     ["резолюции 58/199 от 23 декабря 2003 года -> a-res-58-199", "64/211 от 21 декабря 2009 года -> a-res-64-211"]),
    (HRC, "резолюцию 217 A (III) Генеральной Ассамблеи и резолюцию 1325 (2000) Совета Безопасности,",
     ["резолюцию 217 A (III) Генеральной Ассамблеи -> a-res-217-a-iii",
      "резолюцию 1325 (2000) Совета Безопасности -> s-res-1325-2000"]),
    (GA, "резолюция 2009/7 Экономического и Социального Совета и резолюция 7/29 Совета по правам человека,",
     ["резолюция 2009/7 Экономического и Социального Совета -> e-res-2009-7",
      "резолюция 7/29 Совета по правам человека -> a-hrc-res-7-29"]),
    (WTDC, "Резолюция 45 (Доха, 2006 г.) и Резолюция 37 (Пересм. Дубай, 2014 г.);",
     ["Резолюция 45 (Доха, 2006 г.) -> wtdc-res-45-2006", "Резолюция 37 (Пересм. Дубай, 2014 г.) -> wtdc-res-37-2014"]),
    (GA, "главой VII Устава Организации Объединенных Наций и статьей 51 Устава, пункт 5 настоящей резолюции,",
     ["главой VII -> un-charter#chap-vii", "Устава Организации Объединенных Наций -> un-charter",
      "статьей 51 -> un-charter#art-51", "Устава -> un-charter", "пункт 5 -> x-res-1#para-5"]),
    (GA, f"{REBENOK}, затем Конвенция о снегах и статья 5 Конвенции,",
     [f"{REBENOK} -> crc", "Конвенция о снегах -> конвенция-о-снегах [unresolved]",
      "статья 5 -> конвенция-о-снегах#art-5 [unresolved]", "Конвенции -> конвенция-о-снегах [unresolved]"]),
    (GA, f"{REBENOK}, Конвенция Совета Европы о реках и статья 5 Конвенции,",
     [f"{REBENOK} -> crc", "Конвенция Совета Европы о реках -> конвенция-совета-европы-о-реках [unresolved]",
      "статья 5 -> конвенция-совета-европы-о-реках#art-5 [unresolved]", "Конвенции -> конвенция-совета-европы-о-реках [unresolved]"]),
    (GA, "резолюция 5/2 Комитета по рекам и резолюция 60/3 совета рыбаков,",
     ["резолюция 5/2 Комитета по рекам -> резолюция-5-2-комитета-по-рекам [unresolved]",
      "резолюция 60/3 совета рыбаков -> резолюция-60-3-совета-рыбаков [unresolved]"]),
    (GA, f"ссылаясь на статью 34 {REBENOK} и статью 3 закона о печати,", ["статью 34 -> crc#art-34", f"{REBENOK} -> crc"]),
    (GA, "доклад Генерального секретаря (A/72/633), пункт 5 доклада Консультативного комитета (A/72/789/Add.2),",
     ["A/72/633 -> a-72-633", "пункт 5 -> a-72-789-add-2#para-5", "A/72/789/Add.2 -> a-72-789-add-2"]),
    (GA, f"пункт 1 б) статьи 5 {REBENOK}, задача 16.2 Целей в области устойчивого развития,",
     ["пункт 1 б) статьи 5 -> crc#art-5-1-b", f"{REBENOK} -> crc",
      "задача 16.2 -> agenda-2030#target-16-2"]),
    (GA, f"проект {REBENOK}; Комитет по правам ребенка", []),
]  # fmt: skip
CHINESE = [
    (GA, "重申《儿童权利公约》第十九、三十四和三十五条，",
     ["《儿童权利公约》 -> crc", "第十九 -> crc#art-19", "三十四 -> crc#art-34", "三十五条 -> crc#art-35"]),
    (GA, "《经济社会文化权利国际公约》第12至14条，",
     ["《经济社会文化权利国际公约》 -> icescr", "第12 -> icescr#art-12", "14条 -> icescr#art-14"]),
    (WTDC, "《信息社会突尼斯议程》第90段(q)项和《突尼斯承诺》第24段；",
     ["《信息社会突尼斯议程》 -> tunis-agenda", "第90段(q) -> tunis-agenda#para-90-q",
      "《突尼斯承诺》 -> tunis-commitment", "第24段 -> tunis-commitment#para-24"]),
    (WTDC, "在《儿童权利公约》框架内，缔约国承诺保护儿童（第三十四条）；",
     ["《儿童权利公约》 -> crc", "第三十四条 -> crc#art-34"]),
    (GA, "回顾其2003年12月23日第58/199号、2009年12月21日第64/211号和2015年12月16日第70/125号决议，",
     ["2003年12月23日第58/199号 -> a-res-58-199", "2009年12月21日第64/211号 -> a-res-64-211",
      "2015年12月16日第70/125号决议 -> a-res-70-125"]),
    (HRC, "回顾大会２００６年３月１５日第６０/２５１号决议第5段，",
     ["大会２００６年３月１５日第６０/２５１号决议 -> a-res-60-251", "第5段 -> a-res-60-251#para-5"]),
    (GA, "安全理事会第1325(2000)号决议、大会第217 A (III)号决议、人权理事会第7/29号决议",
     ["安全理事会第1325(2000)号决议 -> s-res-1325-2000", "大会第217 A (III)号决议 -> a-res-217-a-iii",
      "人权理事会第7/29号决议 -> a-hrc-res-7-29"]),
    (WTDC, "第45号决议（2006年，多哈）和第37号决议（2014年，迪拜，修订版）；",
     ["第45号决议（2006年，多哈） -> wtdc-res-45-2006", "第37号决议（2014年，迪拜，修订版） -> wtdc-res-37-2014"]),
    (WHA, "回顾WHA66.10号决议；", ["WHA66.10号决议 -> wha66-10"]),
    (GA, "《联合国宪章》第七章和《宪章》第五十一条、上文第5段",
     ["《联合国宪章》 -> un-charter", "第七章 -> un-charter#chap-vii", "《宪章》 -> un-charter",
      "第五十一条 -> un-charter#art-51", "上文第5段 -> x-res-1#para-5"]),
    (GA, "可持续发展目标5和具体目标16.2，",
     ["可持续发展目标5 -> agenda-2030#goal-5", "具体目标16.2 -> agenda-2030#target-16-2"]),
    (GA, "《儿童权利公约》和《冰雪公约》第5条，《公约》第6条",
     ["《儿童权利公约》 -> crc", "《冰雪公约》 -> 冰雪公约 [unresolved]", "第5条 -> 冰雪公约#art-5 [unresolved]",
      "《公约》 -> 冰雪公约 [unresolved]", "第6条 -> 冰雪公约#art-6 [unresolved]"]),
    (GA, "《儿童权利公约关于雪的任择议定书》第10条",
     ["《儿童权利公约关于雪的任择议定书》 -> 儿童权利公约关于雪的任择议定书 [unresolved]",
      "第10条 -> 儿童权利公约关于雪的任择议定书#art-10 [unresolved]"]),
    (GA, "国际劳工大会第3号决议", ["大会第3号决议 -> 大会第3号决议 [unresolved]"]),
    (GA, "《儿童权利公约》第十九条和《刑法》第34条，", ["《儿童权利公约》 -> crc", "第十九条 -> crc#art-19",
     "《刑法》 -> 刑法 [unresolved]", "第34条 -> 刑法#art-34 [unresolved]"]),
    (GA, "儿童权利委员会、儿童权利公约的起草", []),
]  # fmt: skip
TIFL = "اتفاقية حقوق الطفل"
ARABIC = [
    (GA, f"إذ تشير إلى المواد 19 و 34 و35 من {TIFL}،",
     ["المواد 19 -> crc#art-19", "34 -> crc#art-34", "35 -> crc#art-35", f"{TIFL} -> crc"]),
    (GA, f"وإلى المادة ٣٤ من {TIFL}، ولا سيما المادة 3 منها، والفقرة 1 من المادة 12 من الاتفاقية،",
     ["المادة ٣٤ -> crc#art-34", f"{TIFL} -> crc", "المادة 3 -> crc#art-3", "الفقرة 1 من المادة 12 -> crc#art-12-1",
      "الاتفاقية -> crc"]),
    (WTDC, f"في إطار {TIFL}، تعهدت الدول الأطراف بحماية الطفل (المادة 34)؛", [f"{TIFL} -> crc", "المادة 34 -> crc#art-34"]),
    (GA, "وإلى الفقرة 3 من الفرع الثالث من قرارها 61/275 المؤرخ 29 حزيران/يونيه 2007،",
     ["الفقرة 3 من الفرع الثالث -> a-res-61-275#sec-iii-para-3", "قرارها 61/275 المؤرخ 29 حزيران/يونيه 2007 -> a-res-61-275"]),
    (GA, "إذ تشير إلى قراراتها 58/199 المؤرخ 23 كانون الأول/ديسمبر 2003 و 64/211 المؤرخ 21 كانون الأول/ديسمبر 2009،",
     ["قراراتها 58/199 المؤرخ 23 كانون الأول/ديسمبر 2003 -> a-res-58-199",
      "64/211 المؤرخ 21 كانون الأول/ديسمبر 2009 -> a-res-64-211"]),
    (HRC, "وقرار مجلس الأمن 1325 (2000) وقرار المجلس الاقتصادي والاجتماعي 2009/7،",
     ["قرار مجلس الأمن 1325 (2000) -> s-res-1325-2000", "قرار المجلس الاقتصادي والاجتماعي 2009/7 -> e-res-2009-7"]),
    (WTDC, "القرار 45 (الدوحة، 2006) والقرار 37 (المراجَع في دبي، 2014)؛",
     ["القرار 45 (الدوحة، 2006) -> wtdc-res-45-2006", "القرار 37 (المراجَع في دبي، 2014) -> wtdc-res-37-2014"]),
    (GA, "الفصل السابع من ميثاق الأمم المتحدة والمادة 51 من الميثاق، وهذا القرار والفقرة 5 أعلاه،",
     ["الفصل السابع -> un-charter#chap-vii", "ميثاق الأمم المتحدة -> un-charter", "المادة 51 -> un-charter#art-51",
      "الميثاق -> un-charter", "هذا القرار -> x-res-1", "الفقرة 5 -> x-res-1#para-5"]),
    (GA, f"{TIFL}، ثم اتفاقية الثلوج والمادة 5 من الاتفاقية،",
     [f"{TIFL} -> crc", "اتفاقية الثلوج -> اتفاقية-الثلوج [unresolved]", "المادة 5 -> اتفاقية-الثلوج#art-5 [unresolved]",
      "الاتفاقية -> اتفاقية-الثلوج [unresolved]"]),
    (WTDC, "الفقرة 90 (ف) من برنامج عمل تونس بشأن مجتمع المعلومات؛",
     ["الفقرة 90 (ف) -> tunis-agenda#para-90-q", "برنامج عمل تونس بشأن مجتمع المعلومات -> tunis-agenda"]),
    (GA, "القرار 5/2 الصادر عن لجنة الأنهار؛",
     ["القرار 5/2 الصادر عن لجنة الأنهار -> القرار-5-2-الصادر-عن-لجنة-الانهار [unresolved]"]),
    (GA, f"المادة 19 من {TIFL}، والمادة 5 من قانون الصحافة،", ["المادة 19 -> crc#art-19", f"{TIFL} -> crc"]),
    (GA, "لجنة حقوق الطفل", []),
]  # fmt: skip
CASES = [
    (language, *case)
    for language, cases in (("fr", FRENCH), ("es", SPANISH), ("ru", RUSSIAN), ("zh", CHINESE), ("ar", ARABIC))
    for case in cases
]


@pytest.mark.parametrize(("language", "body", "text", "expected"), CASES)
def test_citations(language: str, body: str, text: str, expected: list[str], finder: Finder) -> None:
    assert lines(read(finder, body, text, language=language)) == expected


def test_a_problem_has_its_place_in_the_text_and_its_words(finder: Finder) -> None:
    text = "que, en vertu de l’article 99 de la Convention relative aux droits de l’enfant, il neige;"
    (problem,) = read(finder, GA, text, language="fr").problems
    assert str(problem).startswith("x.txt:1:20: no-such-provision “article 99”: ")


def test_the_text_itself_is_left_as_it_is(finder: Finder) -> None:
    reading = read(finder, GA, "la résolution 60/251 du 15 mars 2006,", language="fr")
    (paragraph,) = (one for one in reading.resolution.paragraphs if one.id == "p1")
    (citation,) = reading.citations
    assert paragraph.text[citation.start : citation.end] == citation.text == "résolution 60/251 du 15 mars 2006"


def test_instruments_without_a_file_are_called_as_the_text_calls_them(finder: Finder) -> None:
    reading = read(finder, GA, "la Convention sur les neiges et la Convention sur les vents,", language="fr")
    assert [(one.id, one.title) for one in reading.made] == [
        ("convention-sur-les-neiges", "Convention sur les neiges"),
        ("convention-sur-les-vents", "Convention sur les vents"),
    ]


def test_a_language_without_a_file_is_read_as_english(finder: Finder) -> None:
    assert lines(read(finder, GA, "resolution 60/251 of 15 March 2006", language="sw")) == [
        "resolution 60/251 of 15 March 2006 -> a-res-60-251"
    ]
