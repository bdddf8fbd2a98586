import { useEffect, useState } from "react";

/** Returns the page's URL, and changes it without reloading the page. */
export function useAddress() {
  const [href, setHref] = useState(window.location.href);
  useEffect(() => {
    const follow = () => setHref(window.location.href);
    window.addEventListener("popstate", follow);
    return () => window.removeEventListener("popstate", follow);
  }, []);
  const go = (address: URL) => {
    window.history.pushState(null, "", address);
    setHref(address.href);
  };
  return {
    address: new URL(href),
    /** Goes to another path and keeps the account, user and language. */
    navigate(path: string) {
      const address = new URL(href);
      address.pathname = path;
      go(address);
    },
    setParameter(name: string, value: string) {
      const address = new URL(href);
      address.searchParams.set(name, value);
      go(address);
    },
  };
}
