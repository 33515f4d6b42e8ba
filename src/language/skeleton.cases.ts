/** Spellings of one place as the press, maps and Arabic sources write them; and pairs that must stay apart. */
export const sameSkeleton: readonly (readonly [string, string])[] = [
  ["Al Latamneh", "Al Lataminah"], ["Latamna", "اللطامنة"], ["Khan Sheikhoun", "Khan Shaykhun"], ["Khan Shaykhun", "خان شيخون"],
  ["Deir ez-Zor", "Dayr az Zawr"], ["Deir al-Zour", "دير الزور"], ["Maarat al-Numan", "Ma'arrat an Nu'man"], ["Jisr al-Shughour", "Jisr ash Shughur"],
  ["Saraqib", "Saraqeb"], ["Saraqib", "سراقب"], ["Kafr Zita", "Kafr Zeita"], ["Kafr Nabudah", "Kafr Nabouda"], ["Kafr Nabl", "Kafranbel"],
  ["Douma", "Duma"], ["Harasta", "حرستا"], ["Darayya", "Daraya"], ["Qamishli", "Kamishli"], ["Al-Qamishli", "القامشلي"], ["Raqqa", "Ar-Raqqah"],
  ["Raqqa", "الرقة"], ["Hasakah", "Al-Hasakeh"], ["Manbij", "Menbij"], ["Manbij", "منبج"], ["Afrin", "عفرين"], ["Jarablus", "Jarabulus"],
  ["Mosul", "الموصل"], ["Fallujah", "Al-Falluja"], ["Fallujah", "الفلوجة"], ["Ramadi", "الرمادي"], ["Sinjar", "سنجار"], ["Tikrit", "تكريت"],
  ["Hodeidah", "Al Hudaydah"], ["Hodeidah", "الحديدة"], ["Taiz", "Ta'izz"], ["Marib", "Ma'rib"], ["Khan Younis", "خان يونس"], ["Beit Hanoun", "Bayt Hanun"],
  ["Jabaliya", "جباليا"], ["Rafah", "رفح"], ["Nuseirat", "النصيرات"], ["Misrata", "Misratah"], ["Benghazi", "بنغازي"], ["Omdurman", "أم درمان"],
];

export const otherSkeleton: readonly (readonly [string, string])[] = [
  ["Homs", "Hama"], ["Idlib", "Aleppo"], ["Kafr Zita", "Kafr Nabl"], ["Mosul", "Samarra"], ["Khan Younis", "Khan Shaykhun"], ["Douma", "Damascus"],
];
