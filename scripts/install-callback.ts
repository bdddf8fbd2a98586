import "../install-callback/main.ts";
