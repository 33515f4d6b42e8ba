/** What a language's tokeniser must know by heart. `train/` learns the lists from treebanks; people add what news needs. */

export type TokenExceptions = {
  /** Lower-case forms with signs inside that stay one token, though the rules would cut them ("e-mail"). */
  readonly whole: ReadonlySet<string>;
  /** What stays joined to the word behind its hyphen ("non-combatants"). */
  readonly prefixes: ReadonlySet<string>;
  /** Lower-case forms of letters only that are several words: where to cut ("cannot" → 3). */
  readonly cuts: ReadonlyMap<string, readonly number[]>;
  /** Lower-case, with their full stop; a sentence may end after one. */
  readonly abbreviations: ReadonlySet<string>;
  /** Abbreviations that stand before a name or a number: no sentence ends after one ("Gen.", "Fig."). */
  readonly before: ReadonlySet<string>;
  /** Lower-case units that are cut off a number they are glued to ("37km"). */
  readonly units: ReadonlySet<string>;
  /** Words that, capitalised after an abbreviation, begin a sentence ("The"). */
  readonly openers: ReadonlySet<string>;
};
