/** Gives MapLibre its worker. The content security policy asks that every script's address be vouched for: this one is, and no other. */
import workerAddress from "maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url";
import { setWorkerUrl } from "maplibre-gl";

type Vouching = { createPolicy(name: string, rules: { createScriptURL(address: string): string }): unknown };

/** Once a page; browsers without Trusted Types need nothing. */
export function prepareWorker(): void {
  setWorkerUrl(workerAddress);
  const { trustedTypes } = window as unknown as { trustedTypes?: Vouching };
  trustedTypes?.createPolicy("default", {
    createScriptURL: (address) => {
      if (address !== workerAddress) throw new TypeError(`no script may come from ${address}`);
      return address;
    },
  });
}
