import { useCallback, useEffect, useState } from 'react';
import { askAs } from './ask.js';

/** Whether one can sign in here, and who did in this browser. */
export interface Session {
  role: string;
  signInPath: string | null;
  signedInUntil: string | null;
}

const query = '{ viewer { role signInPath signedInUntil } }';

/** Without the key: a key would answer for itself. */
async function askSession(): Promise<Session | undefined> {
  // The first answer may be that the session has ended; the second one is without it.
  for (const _ of ['with the session', 'without it']) {
    const { data } = (await askAs('', { query })) as { data?: { viewer: Session } };
    if (data?.viewer) return data.viewer;
  }
  return undefined;
}

/** The session, and a function that asks anew. */
export function useSession(): [Session | undefined, () => void] {
  const [session, setSession] = useState<Session>();
  const refresh = useCallback(() => void askSession().then(setSession), []);
  useEffect(refresh, [refresh]);
  return [session, refresh];
}

/** Where to sign in and come back to this very page. */
export const signInAddress = (path: string) =>
  `${path}?${new URLSearchParams({ to: `/playground${location.hash}` }).toString()}`;

/** Loads the page anew, so that nothing of what the session showed stays. */
export async function signOut(): Promise<void> {
  // If it fails, the page still says who is signed in.
  await fetch('/sign-out', { method: 'POST' }).catch(() => undefined);
  location.reload();
}
