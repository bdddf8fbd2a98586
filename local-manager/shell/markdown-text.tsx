import type { ReactNode } from "react";

/**
 * Renders the Markdown subset that a listing may use: headings, lists, paragraphs, bold and code. It creates elements
 * and never HTML, so that a listing cannot inject scripts.
 */
export function MarkdownText({ text }: { text: string }) {
  return (
    <div className="grid gap-3 text-sm">
      {text
        .trim()
        .split(/\n{2,}/)
        .map((block) => (
          <Block key={block} block={block} />
        ))}
    </div>
  );
}

function Block({ block }: { block: string }) {
  const [, heading] = /^#+ (.*)$/s.exec(block) ?? [];
  if (heading !== undefined) return <h3 className="font-semibold">{heading}</h3>;
  if (block.startsWith("- ")) {
    return (
      <ul className="list-disc pl-5">
        {block.split(/\n(?=- )/).map((item) => (
          <li key={item}>{inline(item.slice(2))}</li>
        ))}
      </ul>
    );
  }
  return <p>{inline(block)}</p>;
}

function inline(text: string): ReactNode[] {
  return text.split(/(\*\*[^*]+\*\*|`[^`]+`)/).map((piece) => {
    if (piece.startsWith("**")) return <strong key={piece}>{piece.slice(2, -2)}</strong>;
    if (piece.startsWith("`")) {
      return (
        <code key={piece} className="font-mono text-[13px]">
          {piece.slice(1, -1)}
        </code>
      );
    }
    return piece;
  });
}
