import { CircleUser, Languages } from "lucide";
import { SelectField } from "../../src/ui/field.tsx";
import { Icon } from "../../src/ui/icon.tsx";
import type { Session } from "./session.ts";

/** Languages that the local Manager can pass to an extension. */
const languages = [
  { value: "en", label: "English" },
  { value: "da", label: "Dansk" },
  { value: "de", label: "Deutsch" },
  { value: "en-XA", label: "Pseudo" },
  { value: "en-XB", label: "Pseudo RTL" },
];

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
      <div className="flex max-w-24 items-center gap-2 text-quiet sm:max-w-none">
        <Icon of={Languages} className="hidden size-5 shrink-0 stroke-[1.75] sm:block" />
        <SelectField
          label="Language"
          value={language}
          options={languages}
          groups={[]}
          onChange={onLanguage}
        />
      </div>
      <div className="flex max-w-32 items-center gap-2 text-quiet sm:max-w-none">
        <Icon of={CircleUser} className="hidden size-5 shrink-0 stroke-[1.75] sm:block" />
        <SelectField
          label="User"
          value={session.user.id}
          options={session.users.map(({ id, name, role }) => ({ value: id, label: `${name} · ${role}` }))}
          groups={[]}
          onChange={onUser}
        />
      </div>
      <h1 className="w-full text-xl font-semibold md:pt-1">{title}</h1>
    </header>
  );
}
