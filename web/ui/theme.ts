/** Light or dark: as the system says, unless a person chose. The colours themselves stand in base.css. */

export const themes = ["system", "light", "dark"] as const;
export type Theme = (typeof themes)[number];

const place = "sitrep.theme";

export function savedTheme(): Theme {
  const saved = localStorage.getItem(place);
  return themes.find((theme) => theme === saved) ?? "system";
}

export function chooseTheme(theme: Theme): void {
  localStorage.setItem(place, theme);
  applyTheme(theme);
}

export function applyTheme(theme: Theme): void {
  if (theme === "system") delete document.documentElement.dataset["theme"];
  else document.documentElement.dataset["theme"] = theme;
}

/** Calls back when the colours change, by a person's choice or by the system's. */
export function onThemeChange(listener: () => void): () => void {
  const system = window.matchMedia("(prefers-color-scheme: dark)");
  const observer = new MutationObserver(listener);
  observer.observe(document.documentElement, { attributes: true, attributeFilter: ["data-theme"] });
  system.addEventListener("change", listener);
  return () => {
    observer.disconnect();
    system.removeEventListener("change", listener);
  };
}
