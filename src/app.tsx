export function App() {
  return <h1>API keys</h1>;
}
