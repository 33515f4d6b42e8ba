/** Kinds that only the page has: what is underlined, and the rungs of the ladder of places as a type. */

/** What is underlined in a text, in the order of the legend. */
export const mentionKinds = ["claim", "event", "place", "time", "toll"] as const;
export type MentionKind = (typeof mentionKinds)[number];

export type Precision = 0 | 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8;
