/** Keeps the page alive when the map's own code fails to load or to start: the list beside it goes on. */
import { Component } from "react";
import type { ReactNode } from "react";
import { words } from "../ui/words.ts";

/** React offers this only as a class. */
export class MapGuard extends Component<{ children: ReactNode }, { failed: boolean }> {
  override readonly state = { failed: false };

  static getDerivedStateFromError(): { failed: boolean } {
    return { failed: true };
  }

  override render(): ReactNode {
    if (!this.state.failed) return this.props.children;
    return <div className="map-frame"><output className="map-failure">{words.map.cannot}</output></div>;
  }
}
