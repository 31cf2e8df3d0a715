import type { ModuleRegister } from "./table-register.ts";

export const portalsRegister: ModuleRegister = {
  portals: {
    about: "nobody: employers",
    purpose: "know which portal an address belongs to, where its data is and what it looks like",
    retention: "as long as the agreement, and the time after it in which the data is handed over",
    readers: "the operator; title and house style everybody",
    columns: { none: ["name", "title", "sector", "storage", "database_name", "own_domain", "house_style", "settings", "is_demo", "closed_at", "created_at"] },
  },
};
