/** How much each reason counts in the choice between places of one name; set by hand, and judged by the evaluation. */
export const choosingWeights: Readonly<Record<string, number>> = {
  "population": 6, "is-country": 3, "is-continent": 3, "is-province": 0.3, "is-region": 1, "is-sea": 1.5, "is-district": -1.5, "is-neighbourhood": -0.5,
  "primary-name": 1.5, "likeness": 5, "capital": 2.5, "largest": 0.7, "fits-word": 1.5, "against-word": -1, "country-share": 1.5, "country-named": 1.5,
  "province-named": 2, "province-much": 1.5, "near-others": 2, "near-many": 1, "inside-told": 4, "holds-others": 1.5, "told-elsewhere": 3, "namesake-seat": 1.5, "outside-told": -1,
};
