/** Learned weights: do not edit by hand; data/places/README.md says how they are made. */
export const typingWeights: Readonly<Record<string, number>> = {
  "Capital+of": 0.37, "Head-after": -0.29, "Organisation-after": -0.41, "actor-holds-armed-group": -1.63, "actor-holds-force": -1.52, "actor-holds-media": -2.36, "actor-holds-organisation": -0.2, "actor-holds-person": -1.5,
  "actor-holds-state": -0.99, "actor-is-alliance": -1.68, "actor-is-armed-group": -0.73, "actor-is-media": -1.09, "actor-is-organisation": -2.43, "actor-is-person": -1.85, "actor-is-state": 0.05, "after-known-name": 1.08,
  "after-the-name": -1.25, "after=&": -1.56, "after='": -0.69, "after='s": -0.1, "after=(": -0.32, "after=)": 0.15, "after=,": 0.52, "after=-": 0.74,
  "after=.": 0.55, "after=/": -0.53, "after=:": 0.39, "after=;": 1.57, "after=after": -0.07, "after=and": 0.37, "after=are": 0.54, "after=as": 0.72,
  "after=at": 0.52, "after=by": 0.32, "after=for": -0.18, "after=from": 0.18, "after=had": 0.16, "after=has": -0.04, "after=have": -0.85, "after=in": 0.24,
  "after=is": 0.31, "after=of": -1.74, "after=on": 0.59, "after=or": 0.58, "after=that": -0.45, "after=to": 0.67, "after=was": -0.34, "after=were": -1.13,
  "after=when": -0.6, "after=where": 1.23, "after=which": 0.07, "after=who": 0.29, "after=will": 0.38, "after=with": -0.06, "after=would": 0.16, "after=–": 0.92,
  "after=—": 1.28, "after=’": -0.18, "after=’s": 0.75, "age-after": -0.74, "before-known-name": 0.49, "before=\"": -0.71, "before=&": -0.85, "before=(": -0.25,
  "before=,": -0.11, "before=-": 0.86, "before=:": 0.1, "before=;": -0.09, "before=about": -0.16, "before=across": 0.12, "before=after": -1.05, "before=against": 0.11,
  "before=and": 0.33, "before=around": 0.25, "before=as": 0.4, "before=at": -0.85, "before=between": -0.34, "before=but": 0.28, "before=by": 0.36, "before=for": 0.48,
  "before=from": 0.15, "before=in": 0.65, "before=into": 0.64, "before=near": 0.55, "before=of": 0.69, "before=on": 0.89, "before=or": 0.04, "before=over": 0.19,
  "before=since": 0.11, "before=than": 0.59, "before=that": 0.54, "before=throughout": -0.22, "before=to": -0.27, "before=under": 0.71, "before=while": 0.39, "before=—": -0.61,
  "before=“": -0.05, "begins-sentence": 0.35, "bias": 0.12, "capital-after": -0.76, "capital-after-in-heading": -0.2, "capital-before": -0.96, "capital-before-in-heading": -0.14, "capitals-long": 1.96,
  "capitals-short": -0.66, "comma+a": -0.23, "comma+the": -1.58, "comma+who": -0.38, "common-name": 0.52, "compass": 1.04, "ends-sentence": -0.41, "firm-preposition": 0.93,
  "first-capital-before": 0.72, "first-name": -0.98, "first-name+large": 0.46, "first-name+small": -0.98, "first-name-after": -0.48, "first-name-before": -1.38, "framed-in-report": 1.41, "glued-hyphen-after": -0.78,
  "glued-hyphen-before": 0.38, "head+of": 0.44, "head-after": 1.52, "head-before": -0.37, "in-title-case": -0.76, "initial-before": -0.94, "initials": -0.57, "inside-of-next": 1.38,
  "inside-of-next-name": 1.63, "kind=continent": 0.91, "kind=country": 1.62, "kind=district": 0.7, "kind=other": -1.25, "kind=province": 0.39, "kind=region": 0.38, "kind=sea": -0.57,
  "kind=town": 0.12, "kind=village": -0.95, "known-name-after": -1.78, "known-name-before": -1.84, "month": -3.3, "number-after": -1.41, "number-before": -0.18, "ordinary": -1.4,
  "ordinary+large": -1.04, "ordinary+small": -1.32, "organisation-after": 1.16, "other+of": 0.06, "other+the": 0.04, "other-name": -0.17, "possesses-Capital": -0.3, "possesses-Organisation": -1.01,
  "prep+the": 0.47, "preposition": 0.46, "s-word-after": 0.49, "saying-after": -0.69, "saying-before": 0.41, "second-word": -0.59, "size=0": -1.13, "size=1": -0.66,
  "size=2": -1.16, "size=3": -0.5, "size=4": -0.43, "size=5": 0.8, "size=6": 1.21, "size=7": 0.68, "small-in-report": -1.15, "surname": -0.67,
  "surname+large": -0.07, "surname+small": -0.66, "surname-in-report": -2.16, "the": 0.38, "tiny": 0.67, "title-after": 0.93, "title-before": 0.07, "verb-before": 0.29,
  "weekday-after": -0.06, "word-after": 0.46, "word-before": 0.34, "words=1": -0.41, "words=2": 0.81, "words=3": 0.32,
};

export const choosingWeights: Readonly<Record<string, number>> = {
  "population": 6, "is-country": 3, "is-continent": 3, "is-province": 0.3, "is-region": 1, "is-sea": 1.5, "is-district": -1.5, "is-neighbourhood": -0.5,
  "primary-name": 1.5, "likeness": 5, "largest": 0.7, "fits-word": 1.5, "against-word": -1, "country-share": 1.5, "country-named": 1.5,
  "province-named": 2, "province-much": 1.5, "near-others": 2, "near-many": 1, "inside-told": 4, "told-elsewhere": 3, "namesake-seat": 1.5, "outside-told": -1,
};
