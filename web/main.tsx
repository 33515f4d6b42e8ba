/** Starts the page. */
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { App } from "./app.tsx";
import { applyTheme, savedTheme } from "./ui/theme.ts";
import "./ui/base.css";
import "./ui/parts.css";

applyTheme(savedTheme());
const root = document.getElementById("page");
if (root === null) throw new Error("the document has no place for the page");
createRoot(root).render(<StrictMode><App /></StrictMode>);
