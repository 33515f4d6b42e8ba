/** Times that no calendar holds: "now", "recently", "in the future"; kept as references to past, present and future. */
import { anyCase } from "../rule.ts";
import type { TimeRule } from "../rule.ts";
import { tellVague } from "../told.ts";

function vague(id: string, pattern: string, value: "PAST_REF" | "PRESENT_REF" | "FUTURE_REF"): TimeRule {
  return { id, pattern: anyCase(pattern), reckon: () => tellVague(value, `"${value.slice(0, -4).toLowerCase()}" and no more`) };
}

export const vagueRules: readonly TimeRule[] = [
  vague("time/en/present", "\\b(?:(?:right )?now(?! that\\b)|currently|these days|nowadays|at present|at the moment|present[ -]day|modern[ -]day)\\b", "PRESENT_REF"),
  { ...vague("time/en/current", "\\bcurrent\\b(?! (?:affairs|account|accounts|assets|events))", "PRESENT_REF"), fits: (_m, before) => !/\b(?:alternating|direct|electric|ocean) $/i.test(before) },
  vague("time/en/past", "\\b(?:(?:more |most )?recently|lately)\\b|(?<=\\bin )the (?:recent |distant )?past\\b(?! \\w)", "PAST_REF"),
  vague("time/en/future", "\\b(?:(?<=\\b(?:in|for|of|about) )the (?:near |foreseeable |immediate |distant |not too distant )?future|the (?:near|short|long) term)\\b(?! of)", "FUTURE_REF"),
];
