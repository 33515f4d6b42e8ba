/** Makes the place index once before the tests, so that no two of them make it at the same time. */
import { readConfig } from "#app/config.ts";
import { openPlaces } from "#app/wire.ts";

export async function setup(): Promise<void> {
  await openPlaces(readConfig({}), () => {});
}
