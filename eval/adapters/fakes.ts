/** FA-KES: the governorate that a report is mainly about, in the set's own twelve classes. */
import { mainProvince } from "#read/places/province.ts";
import type { Reading } from "#record/reading.ts";

/** The set's names for the governorates; it has no class of its own for Rural Damascus. */
const classes: Readonly<Record<string, string>> = {
  "Aleppo": "aleppo", "Idlib": "idlib", "Hama": "hama", "Homs": "homs", "Damascus Governorate": "damascus", "Rif-dimashq": "damascus", "Daraa": "daraa",
  "Deir ez-Zor": "deir ezzor", "Raqqa": "raqqa", "Al-Hasakah": "hasakeh", "Latakia": "lattakia", "Tartus": "tartous", "Suwayda": "sweida", "Quneitra": "quneitra",
};

export function fakes(reading: Reading): { readonly governorate: string | null } {
  const province = mainProvince({ places: reading.places, report: reading.report, tolls: reading.tolls, country: "SY" });
  return { governorate: province === null ? null : (classes[province] ?? null) };
}
