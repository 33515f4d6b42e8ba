/** The few drawings of the page. They carry no words: whoever uses one names it. */
import type { ReactNode } from "react";

function Drawing({ children }: { children: ReactNode }) {
  return (
    <svg viewBox="0 0 20 20" width="20" height="20" fill="none" stroke="currentColor" strokeWidth="1.6" strokeLinecap="round" strokeLinejoin="round" aria-hidden="true" focusable="false">
      {children}
    </svg>
  );
}

/** Lines of text, one of them underlined. */
export function Mark() {
  return <Drawing><path d="M3.5 5h13M3.5 9.5h6M12 9.5h4.5" /><path className="mark-line" d="M3.5 14.5h13" strokeWidth="2.6" /></Drawing>;
}

export function Gear() {
  return (
    <Drawing>
      <path d="M3 6h7M14 6h3M3 14h3M10 14h7" /><circle cx="12" cy="6" r="2" /><circle cx="8" cy="14" r="2" />
    </Drawing>
  );
}

export const Back = () => <Drawing><path d="M12 5l-5 5 5 5" /></Drawing>;
export const Forth = () => <Drawing><path d="M8 5l5 5-5 5" /></Drawing>;
export const Down = () => <Drawing><path d="M6 8l4 4 4-4" /></Drawing>;
export const Cross = () => <Drawing><path d="M6 6l8 8M14 6l-8 8" /></Drawing>;
export const Plus = () => <Drawing><path d="M10 4.5v11M4.5 10h11" /></Drawing>;
export const Minus = () => <Drawing><path d="M4.5 10h11" /></Drawing>;
export const Tick = () => <Drawing><path d="M4.5 10.5l3.5 3.5 7.5-8" /></Drawing>;
export const Lens = () => <Drawing><circle cx="9" cy="9" r="5" /><path d="M13 13l3.5 3.5" /></Drawing>;
export const Page = () => <Drawing><path d="M5 3h7l3 3v11H5zM12 3v3h3" /></Drawing>;
