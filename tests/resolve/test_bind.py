"""Binding: one line a form, in the words of real drafting. `words -> target`, with the state when it is no link."""

from __future__ import annotations

from dataclasses import replace

import pytest
from tests.resolve.reading import ECOSOC, GA, HRC, PP, SC, UNEA, WHA, WRC, WTDC, WTSA, lines, read

from recitals.cite.find import Finder
from recitals.model import Registry, State

CRC = "Convention on the Rights of the Child"
ICCPR = "International Covenant on Civil and Political Rights"
ICESCR = "International Covenant on Economic, Social and Cultural Rights"
PROVISIONS = [
    (GA, "Guided by article 27 of the International Covenant on Civil and Political Rights,",
     ["article 27 -> iccpr#art-27", "International Covenant on Civil and Political Rights -> iccpr"]),
    (GA, f"Recalling the {CRC}, articles 12 and 31,", [f"{CRC} -> crc", "articles 12 -> crc#art-12", "31 -> crc#art-31"]),
    (GA, f"Bearing in mind the {CRC} (in particular its Articles 3 and 12),",
     [f"{CRC} -> crc", "Articles 3 -> crc#art-3", "12 -> crc#art-12"]),
    (WTDC, f"that, within the framework of the {CRC}, Parties undertook to protect the child from harm (Article 34);",
     [f"{CRC} -> crc", "Article 34 -> crc#art-34"]),
    (GA, "Recalling Article 55 of the Charter of the United Nations, and Article 56, by which Members pledge action,",
     ["Article 55 -> un-charter#art-55", "Charter of the United Nations -> un-charter", "Article 56 -> un-charter#art-56"]),
    (GA, "Recalling Article 8 and paragraph 3 of Article 101 of the Charter,",
     ["Article 8 -> un-charter#art-8", "paragraph 3 of Article 101 -> un-charter#art-101-3", "Charter -> un-charter"]),
    (SC, "Acting under Chapter VII of the Charter of the United Nations,",
     ["Chapter VII -> un-charter#chap-vii", "Charter of the United Nations -> un-charter"]),
    (WTDC, "that the Tunis Commitment of 2005 (§ 24) and the Tunis Agenda (§ 90 q)) speak of children;",
     ["Tunis Commitment of 2005 -> tunis-commitment", "§ 24 -> tunis-commitment#para-24",
      "Tunis Agenda -> tunis-agenda", "§ 90 q) -> tunis-agenda#para-90-q"]),
    (GA, "Recalling section III, paragraph 3, of its resolution 61/275 of 29 June 2007,",
     ["section III, paragraph 3 -> a-res-61-275#sec-iii-para-3", "resolution 61/275 of 29 June 2007 -> a-res-61-275"]),
    (GA, f"Welcoming the {CRC} and the reports due under article 44 thereof,",
     [f"{CRC} -> crc", "article 44 -> crc#art-44"]),
    (SC, "Decides to set up, under rule 28 of its provisional rules of procedure, a committee;",
     ["rule 28 -> provisional-rules-of-procedure-of-the-security-council#rule-28",
      "provisional rules of procedure -> provisional-rules-of-procedure-of-the-security-council"]),
    (GA, "Recalling principle 10 of the Rio Declaration on Environment and Development,",
     ["principle 10 -> rio-declaration#principle-10", "Rio Declaration on Environment and Development -> rio-declaration"]),
    (PP, "noting Sustainable Development Goal 9 and, in particular, SDGs 4 and 5;",
     ["Sustainable Development Goal 9 -> agenda-2030#goal-9", "SDGs 4 -> agenda-2030#goal-4", "5 -> agenda-2030#goal-5"]),
    (GA, "Decides that the measures in paragraph 4 above shall not apply;", ["paragraph 4 -> x-res-1#para-4"]),
    (GA, "Requests a report on the implementation of the present resolution;", ["present resolution -> x-res-1"]),
    (GA, f"Having regard to Article 1 of the Charter, to article 2 common to the {ICCPR} and the {ICESCR},",
     ["Article 1 -> un-charter#art-1", "Charter -> un-charter", "article 2 -> iccpr#art-2", f"{ICCPR} -> iccpr", f"{ICESCR} -> icescr"]),
    (GA, "Recalling Agenda 21, 6/ in particular chapter 30, and the Paris Agreement,14 in particular article 2,",
     ["Agenda 21 -> agenda-21", "chapter 30 -> agenda-21#chap-30", "Paris Agreement -> paris-agreement", "article 2 -> paris-agreement#art-2"]),
    (GA, "Recalls resolution 64/245, paragraph 7 of the report of the Board and paragraph 9 of the report in document A/60/1;",
     ["resolution 64/245 -> a-res-64-245", "paragraph 9 -> a-60-1#para-9", "A/60/1 -> a-60-1"]),
    (GA, "Having regard to Article 13, paragraph 1 b, of the Charter,", ["Article 13, paragraph 1 b -> un-charter#art-13-1-b", "Charter -> un-charter"]),
    (GA, "Apply chapter IV and article 63, paragraph 4, of the United Nations Convention against Corruption and article 5 thereof;",
     ["chapter IV -> united-nations-convention-against-corruption#chap-iv", "article 63, paragraph 4 -> united-nations-convention-against-corruption#art-63-4",
      "United Nations Convention against Corruption -> united-nations-convention-against-corruption", "article 5 -> united-nations-convention-against-corruption#art-5"]),
    (GA, "Recalling preambular paragraph 3 of resolution 70/1 and operative paragraph 5 of resolution 70/2,",
     ["resolution 70/1 -> a-res-70-1", "paragraph 5 -> a-res-70-2#para-5", "resolution 70/2 -> a-res-70-2"]),
    (GA, "Recalling articles 61 and 76, paragraph 8, of the United Nations Convention on the Law of the Sea,",
     ["articles 61 -> united-nations-convention-on-the-law-of-the-sea#art-61", "76, paragraph 8 -> united-nations-convention-on-the-law-of-the-sea#art-76-8",
      "United Nations Convention on the Law of the Sea -> united-nations-convention-on-the-law-of-the-sea"]),
    (GA, "Recalling the UNCITRAL Model Law on International Commercial Arbitration, articles 7 and 17 A, and paragraph 158 of “The future we want”,",
     ["UNCITRAL Model Law on International Commercial Arbitration -> uncitral-model-law-on-international-commercial-arbitration",
      "articles 7 -> uncitral-model-law-on-international-commercial-arbitration#art-7",
      "17 A -> uncitral-model-law-on-international-commercial-arbitration#art-17-a",
      "paragraph 158 -> future-we-want#para-158", "The future we want -> future-we-want"]),
    (SC, "Acting under Chapter VII of the Charter, and taking measures under its Article 41,",
     ["Chapter VII -> un-charter#chap-vii", "Charter -> un-charter", "Article 41 -> un-charter#art-41"]),
    (GA, "Recalling the Worst Forms of Child Labour Convention, 1999 (No. 182),",
     ["Worst Forms of Child Labour Convention, 1999 (No. 182) -> worst-forms-of-child-labour-convention-1999-no-182"]),
    (GA, "Taking note of annex I to the report of the Commission on its session (A/61/17),", ["annex I -> a-61-17#annex-i", "A/61/17 -> a-61-17"]),
    (GA, "Recalling decisions 1/CP.16 of 2010 and 2/CP.17,", ["decisions 1/CP.16 -> decision-1-cp-16 [unresolved]", "2/CP.17 -> decision-2-cp-17 [unresolved]"]),
    (GA, "Recalling resolution GC(67)/RES/14 of the General Conference and resolution CM/Res.1153 (XLVIII).",
     ["resolution GC(67)/RES/14 -> resolution-gc-67-res-14 [unresolved]", "resolution CM/Res.1153 (XLVIII) -> resolution-cm-res-1153-xlviii [unresolved]"]),
    (GA, "Recalling resolution A/RES/70/1,", ["A/RES/70/1 -> a-res-70-1"]),
    (GA, "Recalling resolution 46/36 H of the same date,", ["resolution 46/36 H -> a-res-46-36-h"]),
    (GA, f"Recalling article 24, paragraph 2 (c), of the {CRC},", ["article 24, paragraph 2 (c) -> crc#art-24-2-c", f"{CRC} -> crc"]),
    (GA, f"Mindful of paragraphs 1 (a) to (c) of article 40 of the {CRC},",
     ["paragraphs 1 (a) -> crc#art-40-1-a", "(c) -> crc#art-40-1-c", f"{CRC} -> crc"]),
    (GA, f"Recalling articles 12-14 and 26 of the {ICCPR},",
     ["articles 12 -> iccpr#art-12", "14 -> iccpr#art-14", "26 -> iccpr#art-26", f"{ICCPR} -> iccpr"]),
    (GA, f"Noting articles 12 to 14 of the {ICCPR},", ["articles 12 -> iccpr#art-12", "14 -> iccpr#art-14", f"{ICCPR} -> iccpr"]),
    (GA, f"Recalling the {ICESCR} (arts. 11 and 12),", [f"{ICESCR} -> icescr", "arts. 11 -> icescr#art-11", "12 -> icescr#art-12"]),
    (GA, f"Recalling the {ICCPR}, in particular articles 6 and 7,",
     [f"{ICCPR} -> iccpr", "articles 6 -> iccpr#art-6", "7 -> iccpr#art-7"]),
    (WTDC, "that §§ 24-26 of the Tunis Agenda for the Information Society give all a role;",
     ["§§ 24 -> tunis-agenda#para-24", "26 -> tunis-agenda#para-26", "Tunis Agenda for the Information Society -> tunis-agenda"]),
    (WTDC, "that paragraph 90 q) of the Tunis Agenda for the Information Society speaks of youth;",
     ["paragraph 90 q) -> tunis-agenda#para-90-q", "Tunis Agenda for the Information Society -> tunis-agenda"]),
    (GA, "Recalling Articles 1 (3), 13 (1) (b) and 55 of the Charter of the United Nations,",
     ["Articles 1 (3) -> un-charter#art-1-3", "13 (1) (b) -> un-charter#art-13-1-b", "55 -> un-charter#art-55",
      "Charter of the United Nations -> un-charter"]),
    (GA, "Guided by rule 153 of the rules of procedure of the General Assembly,",
     ["rule 153 -> rules-of-procedure-of-the-general-assembly#rule-153",
      "rules of procedure of the General Assembly -> rules-of-procedure-of-the-general-assembly"]),
    (GA, "Recalling annex II to its resolution 60/1,", ["annex II -> a-res-60-1#annex-ii", "resolution 60/1 -> a-res-60-1"]),
    (GA, "Recalling the annex to resolution 44/25,", ["annex -> a-res-44-25#annex", "resolution 44/25 -> a-res-44-25"]),
    (GA, "Recalling its resolution 44/25, annex,", ["resolution 44/25 -> a-res-44-25", "annex -> a-res-44-25#annex"]),
    (GA, "Recalling section A of the annex to its resolution 70/299,",
     ["section A of the annex -> a-res-70-299#annex-sec-a", "resolution 70/299 -> a-res-70-299"]),
    (GA, "Recalling resolution 46/182 and section II of the annex thereto,",
     ["resolution 46/182 -> a-res-46-182", "section II of the annex -> a-res-46-182#annex-sec-ii"]),
    (GA, "Recalling paragraph 16 of the annex to Human Rights Council resolution 5/1,",
     ["paragraph 16 of the annex -> a-hrc-res-5-1#annex-para-16", "Human Rights Council resolution 5/1 -> a-hrc-res-5-1"]),
    (GA, "Recalling paragraphs 5 and 7 of its resolution 60/1,",
     ["paragraphs 5 -> a-res-60-1#para-5", "7 -> a-res-60-1#para-7", "resolution 60/1 -> a-res-60-1"]),
    (SC, "Reaffirming paragraph 2 of resolution 1325 (2000) and paragraph 4 (c) of resolution 1267 (1999),",
     ["paragraph 2 -> s-res-1325-2000#para-2", "resolution 1325 (2000) -> s-res-1325-2000",
      "paragraph 4 (c) -> s-res-1267-1999#para-4-c", "resolution 1267 (1999) -> s-res-1267-1999"]),
    (GA, "Reaffirming target 16.2 and Goal 5 of the 2030 Agenda,",
     ["target 16.2 -> agenda-2030#target-16-2", "Goal 5 -> agenda-2030#goal-5", "2030 Agenda -> agenda-2030"]),
    (GA, "Recalling chapter 17 of Agenda 21,", ["chapter 17 -> agenda-21#chap-17", "Agenda 21 -> agenda-21"]),
    (GA, "Recalling the Vienna Declaration and Programme of Action, part II, paragraph 29,",
     ["Vienna Declaration and Programme of Action -> vdpa", "part II, paragraph 29 -> vdpa#part-ii-para-29"]),
    (GA, "Recalling paragraphs 19 (a) and 20 of the Sendai Framework for Disaster Risk Reduction 2015–2030,",
     ["paragraphs 19 (a) -> sendai-framework-for-disaster-risk-reduction-2015-2030#para-19-a",
      "20 -> sendai-framework-for-disaster-risk-reduction-2015-2030#para-20",
      "Sendai Framework for Disaster Risk Reduction 2015–2030 -> sendai-framework-for-disaster-risk-reduction-2015-2030"]),
    (GA, f"Recalling article 6 of the {CRC} and article 19 of the Universal Declaration of Human Rights,",
     ["article 6 -> crc#art-6", f"{CRC} -> crc", "article 19 -> udhr#art-19", "Universal Declaration of Human Rights -> udhr"]),
    (WTDC, f"that under the {CRC} States undertook to prevent: a) coercion; b) exploitation; c) use in films (Article 34);",
     [f"{CRC} -> crc", "Article 34 -> crc#art-34"]),
    (GA, "Recalling the Charter of the United Nations. Article 19 was invoked.", ["Charter of the United Nations -> un-charter"]),
    (GA, "Decides that the measures in paragraphs 4 and 5 above shall expire;",
     ["paragraphs 4 -> x-res-1#para-4", "5 -> x-res-1#para-5"]),
    (GA, "Requests a report on paragraph 7 of the present resolution;", ["paragraph 7 -> x-res-1#para-7"]),
    (GA, f"Recalling article 9, paragraph 3, and article 14 of the {ICCPR},",
     ["article 9, paragraph 3 -> iccpr#art-9-3", "article 14 -> iccpr#art-14", f"{ICCPR} -> iccpr"]),
    (GA, "Recalling section III, paragraph 3, and annex II of its resolution 61/275,",
     ["section III, paragraph 3 -> a-res-61-275#sec-iii-para-3", "annex II -> a-res-61-275#annex-ii",
      "resolution 61/275 -> a-res-61-275"]),
    (GA, f"Reaffirming the {ICCPR} and, in the light of the Covenant’s article 6, the right to life,",
     [f"{ICCPR} -> iccpr", "Covenant -> iccpr", "article 6 -> iccpr#art-6"]),
    (GA, f"Recalling article 15.1 (b) of the {ICESCR},", ["article 15.1 (b) -> icescr#art-15-1-b", f"{ICESCR} -> icescr"]),
    (GA, "Recalling the 2005 World Summit Outcome (resolution 60/1), paragraph 138,",
     ["2005 World Summit Outcome -> 2005-world-summit-outcome", "resolution 60/1 -> a-res-60-1",
      "paragraph 138 -> a-res-60-1#para-138"]),
    (GA, "Noting targets 3.7 and 5.6 of the Sustainable Development Goals,",
     ["targets 3.7 -> agenda-2030#target-3-7", "5.6 -> agenda-2030#target-5-6"]),
    (GA, "Reaffirming the 2030 Agenda, including its Goal 6 and targets 6.1 and 17.b,",
     ["2030 Agenda -> agenda-2030", "Goal 6 -> agenda-2030#goal-6", "targets 6.1 -> agenda-2030#target-6-1",
      "17.b -> agenda-2030#target-17-b"]),
    (GA, "Endorses paragraphs 36 and 39 of the report of its advisory committee (A/71/557),",
     ["paragraphs 36 -> a-71-557#para-36", "39 -> a-71-557#para-39", "A/71/557 -> a-71-557"]),
    (PP, "taking into account recognizing a) above, and resolves 1 and 2 of this Resolution;",
     ["recognizing a) -> x-res-1#recognizing-a", "resolves 1 -> x-res-1#resolves-1", "2 -> x-res-1#resolves-2"]),
    (PP, "to report on instructs the Secretary-General 2 above, and resolves 2.1;",
     ["instructs the Secretary-General 2 -> x-res-1#instructs-the-secretary-general-2",
      "resolves 2.1 -> x-res-1#resolves-2-1"]),
    (PP, "in accordance with recognizing c) of Resolution 101 (Rev. Dubai, 2018);",
     ["recognizing c) -> pp-res-101-2018#recognizing-c", "Resolution 101 (Rev. Dubai, 2018) -> pp-res-101-2018"]),
    (WRC, "that Nos. 11.31 and 9.21 apply, with Annex 1 to Appendix 30;",
     ["Nos. 11.31 -> radio-regulations#no-11-31", "9.21 -> radio-regulations#no-9-21",
      "Annex 1 to Appendix 30 -> radio-regulations#appendix-30-annex-1"]),
]  # fmt: skip

NUMBERS = [
    (GA, "Recalling its resolution 70/1 of 25 September 2015,", ["resolution 70/1 of 25 September 2015 -> a-res-70-1"]),
    (HRC, "Recalling its resolution 5/1 of 18 June 2007,", ["resolution 5/1 of 18 June 2007 -> a-hrc-res-5-1"]),
    (ECOSOC, "Recalling its resolution 2009/7,", ["resolution 2009/7 -> e-res-2009-7"]),
    (SC, "Recalling its resolution 1325 (2000),", ["resolution 1325 (2000) -> s-res-1325-2000"]),
    (GA, "Reaffirming Council resolution 33/10 of 29 September 2016,",
     ["Council resolution 33/10 of 29 September 2016 -> a-hrc-res-33-10"]),
    (GA, "as extended by the Human Rights Council in its resolution 25/5 of 27 March 2014,",
     ["resolution 25/5 of 27 March 2014 -> a-hrc-res-25-5"]),
    (HRC, "Recalling General Assembly resolution 48/134 of 20 December 1993,",
     ["General Assembly resolution 48/134 of 20 December 1993 -> a-res-48-134"]),
    (GA, "Recalling its resolutions 64/292 of 28 July 2010, in which it recognized a right, and 70/169 of 17 December 2015,",
     ["resolutions 64/292 of 28 July 2010 -> a-res-64-292", "70/169 of 17 December 2015 -> a-res-70-169"]),
    (GA, "Recalling its resolutions 58/199 of 23 December 2003, 64/211 and 70/125,",
     ["resolutions 58/199 of 23 December 2003 -> a-res-58-199", "64/211 -> a-res-64-211", "70/125 -> a-res-70-125"]),
    (GA, "Recalling its resolution 217 A (III) of 10 December 1948,", ["resolution 217 A (III) of 10 December 1948 -> a-res-217-a-iii"]),
    (GA, "Recalling its resolution S-27/2 of 10 May 2002,", ["resolution S-27/2 of 10 May 2002 -> a-res-s-27-2"]),
    (GA, "Recalling its resolutions 72/90 A and B of 7 December 2017 and paragraph 5 of resolution 72/90 B,",
     ["resolutions 72/90 A and B of 7 December 2017 -> a-res-72-90a-b", "paragraph 5 -> a-res-72-90a-b#para-5",
      "resolution 72/90 B -> a-res-72-90a-b"]),
    (WHA, "Recalling resolution WHA58.3, resolution EB130.R7 and decision WHA65(8),",
     ["resolution WHA58.3 -> wha58-3", "resolution EB130.R7 -> eb130-r7", "decision WHA65(8) -> wha65-dec-8"]),
    (WTDC, "that by Resolution 45 (Doha, 2006) of the World Telecommunication Development Conference (WTDC), action was set;",
     ["Resolution 45 (Doha, 2006) of the World Telecommunication Development Conference (WTDC) -> wtdc-res-45-2006"]),
    (PP, "Resolution 175 (Rev. Dubai, 2018) of this conference;", ["Resolution 175 (Rev. Dubai, 2018) of this conference -> pp-res-175-2018"]),
    (PP, "Resolution 50 (Rev. Hammamet, 2016), on cybersecurity;", ["Resolution 50 (Rev. Hammamet, 2016) -> wtsa-res-50-2016"]),
    (WTDC, "Resolution 1306 of the 2009 session of the ITU Council;",
     ["Resolution 1306 of the 2009 session of the ITU Council -> itu-council-res-1306-2009"]),
    (PP, "Recommendation ITU-T X.1205, on cybersecurity;", ["Recommendation ITU-T X.1205 -> itu-t-x-1205"]),
    (GA, "Taking note of general comment No. 15 (2002) of the Committee on Economic, Social and Cultural Rights,",
     ["general comment No. 15 (2002) of the Committee on Economic, Social and Cultural Rights -> cescr-general-comment-15"]),
    (SC, "Taking note of the letter of the Secretary-General (S/2023/363),", ["S/2023/363 -> s-2023-363"]),
    (SC, "Recalling resolution 1373 (2001) and the duty to carry out resolution 1373 in full,",
     ["resolution 1373 (2001) -> s-res-1373-2001", "resolution 1373 -> s-res-1373-2001"]),
    (GA, "Recalling its resolution 71/256 of 23 December 2016, entitled “New Urban Agenda”,",
     ["resolution 71/256 of 23 December 2016 -> a-res-71-256"]),
    (GA, "Recalling Commission on Sustainable Development resolution 2003/5,",
     ["Commission on Sustainable Development resolution 2003/5 -> commission-on-sustainable-development-resolution-2003-5 [unresolved]"]),
    (GA, "Recalling its resolution 33/10 of 3 November 1978,", ["resolution 33/10 of 3 November 1978 -> a-res-33-10"]),
    (HRC, "Recalling its resolution 33/10 of 29 September 2016,", ["resolution 33/10 of 29 September 2016 -> a-hrc-res-33-10"]),
    (HRC, "Recalling Council resolutions 5/1 and 5/2 of 18 June 2007,",
     ["Council resolutions 5/1 -> a-hrc-res-5-1", "5/2 of 18 June 2007 -> a-hrc-res-5-2"]),
    (HRC, "Recalling resolution 33/10 of 3 November 1978,", ["resolution 33/10 of 3 November 1978 -> a-res-33-10"]),
    (GA, "Recalling resolution 7/29 of 28 March 2008,", ["resolution 7/29 of 28 March 2008 -> a-hrc-res-7-29"]),
    (HRC, "Recalling the decision of the General Assembly, in its resolution 60/251 of 15 March 2006, to act,",
     ["resolution 60/251 of 15 March 2006 -> a-res-60-251"]),
    (HRC, "Recalling its resolution S-9/1 of 12 January 2009,", ["resolution S-9/1 of 12 January 2009 -> a-hrc-res-s-9-1"]),
    (GA, "Recalling Human Rights Council decision 2/102 of 6 October 2006,",
     ["Human Rights Council decision 2/102 of 6 October 2006 -> a-hrc-dec-2-102"]),
    (GA, "Recalling resolution 2009/7 of 24 July 2009,", ["resolution 2009/7 of 24 July 2009 -> e-res-2009-7"]),
    (ECOSOC, "Recalling General Assembly resolutions 60/252 of 27 March 2006 and 70/125,",
     ["General Assembly resolutions 60/252 of 27 March 2006 -> a-res-60-252", "70/125 -> a-res-70-125"]),
    (GA, "Recalling Economic and Social Council decision 2009/250 of 31 July 2009,",
     ["Economic and Social Council decision 2009/250 of 31 July 2009 -> e-dec-2009-250"]),
    (GA, "Recalling Security Council resolution 1540 (2004) and Council resolution 2325 (2016),",
     ["Security Council resolution 1540 (2004) -> s-res-1540-2004", "Council resolution 2325 (2016) -> s-res-2325-2016"]),
    (SC, "Reaffirming its resolutions 1267 (1999) of 15 October 1999, 1333 (2000), and 1363 (2001) of 30 July 2001,",
     ["resolutions 1267 (1999) of 15 October 1999 -> s-res-1267-1999", "1333 (2000) -> s-res-1333-2000",
      "1363 (2001) of 30 July 2001 -> s-res-1363-2001"]),
    (GA, "Recalling its resolutions 47/193 of 22 December 1992, 58/217 of 23 December 2003 and 61/192 of 20 December 2006,",
     ["resolutions 47/193 of 22 December 1992 -> a-res-47-193", "58/217 of 23 December 2003 -> a-res-58-217",
      "61/192 of 20 December 2006 -> a-res-61-192"]),
    (GA, "Recalling its resolutions 1386 (XIV) and 2200 A (XXI) of 16 December 1966,",
     ["resolutions 1386 (XIV) -> a-res-1386-xiv", "2200 A (XXI) of 16 December 1966 -> a-res-2200-a-xxi"]),
    (GA, "Recalling its resolution 3201 (S-VI) of 1 May 1974,", ["resolution 3201 (S-VI) of 1 May 1974 -> a-res-3201-s-vi"]),
    (GA, "Recalling its resolution ES-11/1 of 2 March 2022,", ["resolution ES-11/1 of 2 March 2022 -> a-res-es-11-1"]),
    (GA, "Recalling its resolution 57/270 B of 23 June 2003,", ["resolution 57/270 B of 23 June 2003 -> a-res-57-270-b"]),
    (GA, "Recalling its decision 75/555 B of 31 March 2021,", ["decision 75/555 B of 31 March 2021 -> a-dec-75-555-b"]),
    (GA, "Recalling A/RES/70/1 and S/RES/1325 (2000),", ["A/RES/70/1 -> a-res-70-1", "S/RES/1325 (2000) -> s-res-1325-2000"]),
    (SC, "Recalling the statement of its President (S/PRST/2020/5),", ["S/PRST/2020/5 -> s-prst-2020-5"]),
    (UNEA, "Recalling its resolution 5/13 of 2 March 2022,", ["resolution 5/13 of 2 March 2022 -> unep-ea-5-res-13"]),
    (WHA, "Recalling resolution EB138.R6 and decision EB138(3),", ["resolution EB138.R6 -> eb138-r6", "decision EB138(3) -> eb138-dec-3"]),
    (WTDC, "that Resolutions 20 (Rev. Hyderabad, 2010) and 45 (Doha, 2006) of WTDC set a course;",
     ["Resolutions 20 (Rev. Hyderabad, 2010) -> wtdc-res-20-2010", "45 (Doha, 2006) of WTDC -> wtdc-res-45-2006"]),
    (WTDC, "Resolution 130 (Rev. Guadalajara, 2010);", ["Resolution 130 (Rev. Guadalajara, 2010) -> pp-res-130-2010"]),
    (PP, "Resolution 67 (Rev. Dubai, 2014);", ["Resolution 67 (Rev. Dubai, 2014) -> wtdc-res-67-2014"]),
    (PP, "Resolution 646 (Rev.WRC-19), on emergencies;", ["Resolution 646 (Rev.WRC-19) -> wrc-res-646-2019"]),
    (PP, "Council Resolution 1306 (C09);", ["Council Resolution 1306 (C09) -> itu-council-res-1306-2009"]),
    (WTDC, "that Question 22-2/1 and Programme 2 were assigned to Study Group 1;",
     ["Question 22-2/1 -> itu-d-question-22-2-1", "Programme 2 -> itu-d-programme-2"]),
    (WRC, "Recommendation ITU-R M.2083-0;", ["Recommendation ITU-R M.2083-0 -> itu-r-m-2083-0"]),
    (WTSA, "Recommendations ITU-T X.1205 and X.800;", ["Recommendations ITU-T X.1205 -> itu-t-x-1205", "X.800 -> itu-t-x-800"]),
    (GA, "Welcoming general comments No. 5 (2003) and No. 25 (2021) of the Committee on the Rights of the Child,",
     ["general comments No. 5 (2003) -> crc-general-comment-5",
      "No. 25 (2021) of the Committee on the Rights of the Child -> crc-general-comment-25"]),
    (GA, "Noting general recommendation No. 30 of the Committee on the Elimination of Racial Discrimination,",
     ["general recommendation No. 30 of the Committee on the Elimination of Racial Discrimination -> cerd-general-recommendation-30"]),
    (WTSA, "Recommendations ITU-T X.1205, ITU-T X.800 and ITU-R M.1036;",
     ["Recommendations ITU-T X.1205 -> itu-t-x-1205", "ITU-T X.800 -> itu-t-x-800", "ITU-R M.1036 -> itu-r-m-1036"]),
    (WRC, "Report ITU-R M.2370, and Resolution ITU-R 9-6;",
     ["Report ITU-R M.2370 -> report-itu-r-m-2370", "Resolution ITU-R 9-6 -> ra-res-9-6"]),
    (WHA, "Having considered documents A66/8, A66/8 Corr.1 and EB130/7;",
     ["documents A66/8 -> a66-8", "A66/8 Corr.1 -> a66-8-corr-1", "EB130/7 -> eb130-7"]),
    (HRC, "Recalling the President’s statement PRST 29/1 of 3 July 2015,", ["President’s statement PRST 29/1 of 3 July 2015 -> a-hrc-prst-29-1"]),
    (SC, "Recalling the statement of its President of 12 February 1999 (S/PRST/1999/6),", ["S/PRST/1999/6 -> s-prst-1999-6"]),
    (WTDC, "Recalling Resolution 45 (Paris, 2006),", ["Resolution 45 (Paris, 2006) -> pp-res-45-2006 [ambiguous]"]),
    (GA, "as the Human Rights Council decided in its resolution 25/5,", ["resolution 25/5 -> a-hrc-res-25-5"]),
    (GA, "Recalling resolution 44/25 of 10 December 1979,", ["resolution 44/25 of 10 December 1979 -> a-res-44-25 [ambiguous]"]),
    (GA, "Recalling resolution 1/1 of the Ministerial Council of the Andes,",
     ["resolution 1/1 of the Ministerial Council of the Andes -> ministerial-council-of-the-andes-resolution-1-1 [unresolved]"]),
]  # fmt: skip

NAMES = [
    (GA, "Recalling the Kigali Principles on the Protection of Civilians,",
     ["Kigali Principles on the Protection of Civilians -> kigali-principles-on-the-protection-of-civilians [unresolved]"]),
    (GA, "Welcoming the Lima Declaration, adopted in 2016,", ["Lima Declaration -> lima-declaration [unresolved]"]),
    (GA, "Recalling the Declaration of the Rights of the Child of 20 November 1989,",
     ["Declaration of the Rights of the Child of 20 November 1989 -> drc-1959 [ambiguous]"]),
    (PP, "Article 9 of the Constitution and No. 78 of the Convention;",
     ["Article 9 -> itu-constitution#art-9", "Constitution -> itu-constitution", "No. 78 -> itu-convention#no-78",
      "Convention -> itu-convention"]),
    (GA, "Recalling the Declaration of the Rights of the Child adopted by the General Assembly on 20 November 1959,",
     ["Declaration of the Rights of the Child adopted by the General Assembly on 20 November 1959 -> drc-1959"]),
    (GA, f"Recalling the {CRC} (1989),", [f"{CRC} (1989) -> crc"]),
    (GA, f"Recalling the {CRC} of 20 November 1979,", [f"{CRC} of 20 November 1979 -> crc [ambiguous]"]),
    (WTDC, f"the Optional Protocol to the {CRC} on the involvement of children in armed conflict (New York, 2000);",
     [f"Optional Protocol to the {CRC} on the involvement of children in armed conflict (New York, 2000) -> crc-op-ac"]),
    (GA, "Recalling its resolution 217 A (III), entitled “Universal Declaration of Human Rights”,", ["resolution 217 A (III) -> a-res-217-a-iii"]),
    (GA, "Recalling the Tashkent Protocol on Shared Corridors to the Nordic Convention on Lost Anchors,",
     [("Tashkent Protocol on Shared Corridors to the Nordic Convention on Lost Anchors -> "
      "tashkent-protocol-on-shared-corridors-to-the-nordic-convention-on-lost-anchors [unresolved]")]),
    (GA, f"Recalling the {ICCPR}, and noting that article 6 of the said Covenant protects life,",
     [f"{ICCPR} -> iccpr", "article 6 -> iccpr#art-6", "Covenant -> iccpr"]),
    (GA, "Recalling the United Nations Framework Convention on Climate Change and the Paris Agreement under that Convention,",
     ["United Nations Framework Convention on Climate Change -> unfccc", "Paris Agreement -> paris-agreement", "Convention -> unfccc"]),
    (GA, "Recalling resolution 44/25 and calling for the implementation of that resolution,",
     ["resolution 44/25 -> a-res-44-25", "that resolution -> a-res-44-25"]),
    (GA, "Recalling resolutions 44/25 and 70/1, and in the light of those resolutions,",
     ["resolutions 44/25 -> a-res-44-25", "70/1 -> a-res-70-1", "those resolutions -> a-res-44-25 [ambiguous]"]),
    (GA, "Recalling the 1951 Convention relating to the Status of Refugees and the 1967 Protocol thereto,",
     ["1951 Convention relating to the Status of Refugees -> convention-relating-to-the-status-of-refugees",
      "1967 Protocol thereto -> protocol-relating-to-the-status-of-refugees"]),
    (GA, "Recalling the Convention relating to the Status of Refugees of 1951 and its 1967 Protocol,",
     ["Convention relating to the Status of Refugees of 1951 -> convention-relating-to-the-status-of-refugees",
      "1967 Protocol -> protocol-relating-to-the-status-of-refugees"]),
    (GA, f"Recalling the {CRC} and the Optional Protocol thereto on the involvement of children in armed conflict,",
     [f"{CRC} -> crc", "Optional Protocol thereto -> crc-op-ac"]),
    (GA, f"Recalling the {CRC} and the Optional Protocols thereto,", [f"{CRC} -> crc", "Optional Protocols thereto -> crc-op-ac [ambiguous]"]),
    (GA, f"Recalling the {CRC} and the Optional Protocol thereto on the migration of herons,", [f"{CRC} -> crc"]),
    (GA, f"Recalling the {CRC}, as States asked, and the Optional Protocol thereto,", [f"{CRC} -> crc"]),
    (GA, f"Recalling the Second Optional Protocol to the {ICCPR}, and the {ICCPR} and its First Optional Protocol,",
     [("Second Optional Protocol to the International Covenant on Civil and Political Rights -> second-optional-protocol-to-the-"
       "international-covenant-on-civil-and-political-rights-aiming-at-the-abolition-of-the-death-penalty"),
      f"{ICCPR} -> iccpr",
      "First Optional Protocol -> optional-protocol-to-the-international-covenant-on-civil-and-political-rights"]),
    (GA, "Noting the reach of the Nordic Convention on Lost Anchors’s secretariat,",
     ["Nordic Convention on Lost Anchors -> nordic-convention-on-lost-anchors [unresolved]"]),
    (GA, "Noting the draft Complementary Standards to the International Convention on the Elimination of All Forms of Racial Discrimination,",
     ["International Convention on the Elimination of All Forms of Racial Discrimination -> icerd"]),
]  # fmt: skip


@pytest.mark.parametrize(("body", "text", "expected"), [*PROVISIONS, *NUMBERS, *NAMES])
def test_a_paragraph_alone(finder: Finder, body: str, text: str, expected: list[str]) -> None:
    assert lines(read(finder, body, text)) == expected


@pytest.mark.parametrize(
    ("body", "text"),
    [
        (WTDC, "the increasingly widespread use thereof by children, at times with no control;"),
        (GA, "Under part V of the regular budget for assistance in that field;"),
        (GA, "Reaffirming the rule of law at all levels,"),
        (GA, "Recalling its previous resolutions on the subject,"),
        (WTDC, "to prevent a) the coercion of a child; b) the use of children in shows; c) their use in films;"),
        (GA, "Noting the goal of 50/50 gender balance,"),
        (GA, "Deciding to offer its services 24/7 and in 3/4 of all places,"),
        (GA, "Recalling that a declaration and a protocol are needed,"),
        (GA, "Noting that its 24th and 25th meetings were held in 2020–2021,"),
        (GA, "Recalling the principle of equality and the rules that follow from it,"),
        (PP, "considering a) the harm done to children; b) the duties of States;"),
        (PP, "as stated in recognizing b), which is no paragraph of this text;"),
        (PP, "which considering 3 Member States is enough;"),
        (WTSA, "that No. 11.31 applies, as does Article 21;"),
    ],
)
def test_what_is_no_citation(finder: Finder, body: str, text: str) -> None:
    assert lines(read(finder, body, text)) == []


def test_a_longer_name_guards_the_shorter_one_also_when_nobody_registered_it(registry: Registry) -> None:
    instruments = {key: one for key, one in registry.instruments.items() if key != "crc-op-sc"}
    without = Finder.of(replace(registry, instruments=instruments))
    text = f"pursuant to Article 10 of the Optional Protocol to the {CRC} on the sale of children, child prostitution and child pornography,"
    assert "crc" not in {one.instrument for one in read(without, GA, text).citations}


ACROSS = [
    ("defined", (f"Recalling the {CRC} (hereinafter “the Convention”),", "Recalling the Paris Agreement,",
                 "Urges States to carry out the Convention;"), "Convention -> crc"),
    ("nearest", ("Noting that under the Paris Agreement, parties meet, and that the Agreement is in force,",),
     "Agreement -> paris-agreement"),
    ("only one", (f"Recalling the {CRC},", "Urges States to carry out the Convention;"), "Convention -> crc"),
    ("short name", ("Recalling the Regional Agreement on Access to Water in the Andes, known as the Cusco Agreement,",
                    "Welcomes article 5 of the Cusco Agreement;"),
     "article 5 -> regional-agreement-on-access-to-water-in-the-andes#art-5 [unresolved]"),
    ("body named before", ("Recalling Commission on Human Rights resolution 2001/22,", "Recalling Commission resolution 2002/9,"),
     "Commission resolution 2002/9 -> e-cn-4-res-2002-9"),
    ("one of the parts", ("Recalling its resolutions 72/266 A to C of 24 December 2017,", "Recalls its resolution 72/266 B;"),
     "resolution 72/266 B -> a-res-72-266a-c"),
    ("only articles", ("Recalling Article 71 of the Charter,", "Under Articles 69 and 70, bodies take part without vote;"),
     "Articles 69 -> un-charter#art-69"),
    ("paragraph before", ("Recalling its resolution 46/36 L,", "Recalling also paragraph 7 of that resolution,"),
     "paragraph 7 -> a-res-46-36-l#para-7"),
    ("said before", ("Reaffirming Human Rights Council resolution 33/10,", "Recalls paragraph 2 of resolution 33/10;"),
     "resolution 33/10 -> a-hrc-res-33-10"),
]  # fmt: skip


@pytest.mark.parametrize(("texts", "expected"), [case[1:] for case in ACROSS], ids=[case[0] for case in ACROSS])
def test_what_earlier_paragraphs_tell(finder: Finder, texts: tuple[str, ...], expected: str) -> None:
    assert expected in lines(read(finder, GA, *texts))


NOT_ACROSS = [
    ("written otherwise", ("Recalling Article 71 of the Charter,", "Under articles 69 and 70, bodies take part;")),
    ("another's", ("Recalling Article 71 of the Charter,", "Noting Article 7 of the draft statute,")),
    ("a rival", ("Recalling Article 71 of the Charter,", f"Noting that the {CRC} says in Article 7 that,")),
    ("one that it has not", ("Recalling Article 71 of the Charter,", "Under Article 169, bodies take part;")),
    (
        "two resolutions",
        ("Recalling its resolutions 46/36 L and 47/52 L,", "Recalling also paragraph 7 of that resolution,"),
    ),
]


@pytest.mark.parametrize("texts", [case[1] for case in NOT_ACROSS], ids=[case[0] for case in NOT_ACROSS])
def test_what_earlier_paragraphs_do_not_tell(finder: Finder, texts: tuple[str, ...]) -> None:
    assert not [one for one in read(finder, GA, *texts).citations if one.paragraph == "p2" and one.provision]


def test_the_covenants_are_more_than_one(finder: Finder) -> None:
    reading = read(finder, GA, f"Reaffirming the {ICESCR} and the {ICCPR}, and the rights set out in the Covenants,")
    assert not [one for one in reading.citations if one.text == "Covenants" and one.state is State.INSTRUMENT]


def test_two_conventions_leave_the_convention_unbound(finder: Finder) -> None:
    reading = read(finder, GA, f"Recalling the {CRC},", "Recalling the Convention against Torture,",
                   "Urges States to carry out the Convention;")  # fmt: skip
    assert [one.text for one in reading.unbound] == ["Convention"]


def test_a_number_that_cannot_have_been_adopted_yet_is_no_candidate(finder: Finder) -> None:
    reading = read(finder, PP, "welcoming the 2030 Agenda, see Resolution 70/1,", year=2018)
    assert "Resolution 70/1 -> a-res-70-1" in lines(reading)


def test_without_anything_that_tells_a_number_is_ambiguous(finder: Finder) -> None:
    (citation,) = read(finder, SC, "Recalling resolution 33/10,").citations
    assert citation.state is State.AMBIGUOUS
    assert {"a-res-33-10", "a-hrc-res-33-10"} <= set(citation.candidates)


def test_a_date_that_is_not_the_instruments_own_is_a_problem(finder: Finder) -> None:
    reading = read(finder, GA, "Recalling the Declaration of the Rights of the Child of 20 November 1989,")
    assert [problem.code for problem in reading.problems] == ["date-contradicts"]


def test_every_citation_says_its_words_verb_and_rule(finder: Finder) -> None:
    text = f"Recalling article 3 of the {CRC} and its resolution 44/25,"
    for citation in read(finder, GA, text).citations:
        assert citation.text == text[citation.start : citation.end]
        assert citation.verb == "recalls"
        assert citation.rule
