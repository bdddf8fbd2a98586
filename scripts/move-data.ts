import "../local-manager/move-data.ts";
