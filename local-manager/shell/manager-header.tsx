import { CircleUser, Languages } from "lucide";
import { Icon } from "../../src/ui/icon.tsx";
import type { Session } from "./session.ts";

/** Languages that the local Manager can pass to an extension. */
export const languages = [
  { tag: "en", name: "English" },
  { tag: "da", name: "Dansk" },
  { tag: "de", name: "Deutsch" },
  { tag: "en-XA", name: "Pseudo" },
  { tag: "en-XB", name: "Pseudo RTL" },
];

const selectClass =
  "h-9 max-w-32 rounded-md border border-hairline bg-surface px-2 text-sm text-ink sm:max-w-none";

/** Shows the account, page title, language and user. Language and user can be switched: there is no sign-in. */
export function ManagerHeader({
  session,
  title,
  language,
  onLanguage,
  onUser,
}: {
  session: Session;
  title: string;
  language: string;
  onLanguage: (language: string) => void;
  onUser: (userId: string) => void;
}) {
  return (
    <header className="flex shrink-0 flex-wrap items-center gap-x-2 gap-y-2 border-b border-hairline bg-surface px-4 pt-3 pb-3 sm:gap-x-4 md:px-6 md:pb-4">
      <p className="mr-auto flex items-center gap-2 rounded-md border border-hairline px-3 py-1.5 text-sm text-quiet">
        {session.account.name}
      </p>
      <label className="flex items-center gap-2 text-quiet">
        <Icon of={Languages} className="hidden size-5 stroke-[1.75] sm:block" />
        <span className="sr-only">Language</span>
        <select className={selectClass} value={language} onChange={(event) => onLanguage(event.target.value)}>
          {languages.map(({ tag, name }) => (
            <option key={tag} value={tag}>
              {name}
            </option>
          ))}
        </select>
      </label>
      <label className="flex items-center gap-2 text-quiet">
        <Icon of={CircleUser} className="hidden size-5 stroke-[1.75] sm:block" />
        <span className="sr-only">User</span>
        <select
          className={selectClass}
          value={session.user.id}
          onChange={(event) => onUser(event.target.value)}
        >
          {session.users.map(({ id, name, role }) => (
            <option key={id} value={id}>
              {name} · {role}
            </option>
          ))}
        </select>
      </label>
      <h1 className="w-full text-xl font-semibold md:pt-1">{title}</h1>
    </header>
  );
}
