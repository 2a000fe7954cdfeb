import { useCallback, useEffect, useState } from 'react';
import { askAs } from './ask.js';

/** Whether sign-in is available, and who is signed in in this browser. */
export interface Session {
  role: string;
  signInPath: string | null;
  signedInUntil: string | null;
}

const query = '{ viewer { role signInPath signedInUntil } }';

/** Without the key, which would take precedence over the session. */
async function askSession(): Promise<Session | undefined> {
  // The first response may say that the session has ended; the second request is sent without it.
  for (const _ of ['with the session', 'without it']) {
    const { data } = (await askAs('', { query })) as { data?: { viewer: Session } };
    if (data?.viewer) return data.viewer;
  }
  return undefined;
}

/** The session, and a function that reloads it. */
export function useSession(): [Session | undefined, () => void] {
  const [session, setSession] = useState<Session>();
  const refresh = useCallback(() => void askSession().then(setSession), []);
  useEffect(refresh, [refresh]);
  return [session, refresh];
}

/** The name of the city whose registry this is; undefined as long as it is not known. */
export function useHomeName(): string | undefined {
  const [name, setName] = useState<string>();
  useEffect(() => {
    void askAs('', { query: '{ home { city { name } } }' }).then((answer) =>
      setName((answer as { data?: { home: { city: { name: string } } | null } }).data?.home?.city.name),
    );
  }, []);
  return name;
}

/** The sign-in address that returns to this page. */
export const signInAddress = (path: string) =>
  `${path}?${new URLSearchParams({ to: `/playground${location.hash}` }).toString()}`;

/** Reloads the page, so that nothing that the session showed remains. */
export async function signOut(): Promise<void> {
  // If it fails, the page still shows who is signed in.
  await fetch('/sign-out', { method: 'POST' }).catch(() => undefined);
  location.reload();
}
