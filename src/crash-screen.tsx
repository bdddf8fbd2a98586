export function CrashScreen() {
  return <h1>Crash</h1>;
}
