import { useEffect, useState } from "react";
import { createRoot } from "react-dom/client";

/** Renders the same list with only React and ReactDOM: no page with React can be smaller or faster. */
function Floor() {
  const [keys, setKeys] = useState<{ name: string }[]>([]);
  useEffect(() => {
    void fetch("/list")
      .then((response) => response.json())
      .then(setKeys);
  }, []);
  return (
    <table>
      <tbody>
        {keys.map(({ name }) => (
          <tr key={name}>
            <td>{name}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

createRoot(document.body.appendChild(document.createElement("div"))).render(<Floor />);
