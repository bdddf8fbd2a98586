import "./shell.css";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { ManagerPage } from "./manager-page.tsx";

const root = document.getElementById("manager");
if (root === null) throw new Error("The page has no place for Manager.");
createRoot(root).render(
  <StrictMode>
    <ManagerPage />
  </StrictMode>,
);
