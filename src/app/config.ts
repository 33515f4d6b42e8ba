/** Settings from the environment, read once at the door; each is explained in docs/reference/settings.md. */
import { resolve } from "node:path";
import { z } from "zod";
import { Problem } from "#record/problem.ts";

const Settings = z.object({
  /** Folder of the record. */
  SITREP_DATA: z.string().min(1).default("sitrep-data"),
  /** Folder of further gazetteer files (GeoNames dumps or JSON lines). */
  SITREP_GAZETTEER: z.string().min(1).optional(),
  /** Folder for what is compiled from data and can be made again. */
  SITREP_CACHE: z.string().min(1).optional(),
  /** Port of the page. */
  SITREP_PORT: z.coerce.number().int().min(0).max(65_535).default(4747),
});
export const settingNames = Object.keys(Settings.shape);

export type Config = {
  readonly dataFolder: string;
  readonly gazetteerFolder: string | null;
  readonly cacheFolder: string;
  readonly port: number;
};

/** The folder of this program: where `data/` and `examples/` lie. */
export const home = resolve(import.meta.dirname, "../..");

export function readConfig(env: NodeJS.ProcessEnv): Config {
  const present = Object.fromEntries(settingNames.map((name) => [name, env[name] === "" ? undefined : env[name]]));
  const parsed = Settings.safeParse(present);
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    throw new Problem("setting-invalid", `The setting ${issue?.path.join(".") ?? ""} can't be used: ${issue?.message ?? ""}. See docs/reference/settings.md.`);
  }
  const settings = parsed.data;
  return {
    dataFolder: resolve(settings.SITREP_DATA),
    gazetteerFolder: settings.SITREP_GAZETTEER === undefined ? null : resolve(settings.SITREP_GAZETTEER),
    cacheFolder: resolve(settings.SITREP_CACHE ?? `${home}/.cache`),
    port: settings.SITREP_PORT,
  };
}
