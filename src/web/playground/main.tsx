import { useMonaco } from '@graphiql/react';
import { GraphiQL } from 'graphiql';
import 'graphiql/style.css';
import { useEffect, useMemo, useState, type FocusEvent } from 'react';
import { createRoot } from 'react-dom/client';
import { ask, isUnauthenticated, keepKey, keptKey, type GraphQLRequest } from './ask.js';
import { recordQuery } from './record-tab.js';
import { relabelInRussian } from './relabel.js';
import { signInAddress, signOut, useSession, type Session } from './session.js';
import './style.css';
import { tabs } from './tabs.js';
import { chooseLanguage, language, words } from './words.js';

declare const WORKERS: { editor: string; json: string; graphql: string };

const record = recordQuery(location.hash);
const readyTabs = [...(record ? [{ query: record }] : []), ...tabs.map(({ query }) => ({ query }))];

function Playground() {
  const [key, setKey] = useState(keptKey);
  const [session, askSession] = useSession();
  // A new function for each key makes GraphiQL reload the schema: parts of it may require a key.
  const fetcher = useMemo(
    () => async (request: GraphQLRequest) => {
      const answer = await ask(request);
      if (isUnauthenticated(answer)) askSession();
      return answer;
    },
    [key],
  );
  // A stored key takes precedence over the session, so it must be visible.
  const isKeyNeeded = key !== '' || !session?.signedInUntil;

  useEditorOptions();

  function changeKey(event: FocusEvent<HTMLInputElement>) {
    keepKey(event.target.value);
    setKey(keptKey());
  }

  return (
    <>
      <header className="bar">
        <h1>{words.title}</h1>
        <button type="button" onClick={restoreTabs}>
          {words.restoreTabs}
        </button>
        {session && <SignIn session={session} />}
        {isKeyNeeded && <KeyField initial={key} onChange={changeKey} />}
        <LanguageSwitch />
      </header>
      <GraphiQL
        fetcher={fetcher}
        defaultTabs={readyTabs}
        {...(record && { initialQuery: record })}
        isHeadersEditorEnabled={false}
        showPersistHeadersSettings={false}
      >
        <GraphiQL.Logo>
          <></>
        </GraphiQL.Logo>
      </GraphiQL>
    </>
  );
}

function KeyField({ initial, onChange }: { initial: string; onChange: (event: FocusEvent<HTMLInputElement>) => void }) {
  const [isShown, show] = useState(false);
  return (
    <div className="key">
      <label htmlFor="key">{words.key}</label>
      <input
        id="key"
        type={isShown ? 'text' : 'password'}
        defaultValue={initial}
        placeholder={words.keyHint}
        autoComplete="off"
        spellCheck={false}
        onBlur={onChange}
        onKeyDown={(event) => event.key === 'Enter' && event.currentTarget.blur()}
      />
      <button type="button" aria-pressed={isShown} onClick={() => show(!isShown)}>
        {isShown ? words.hideKey : words.showKey}
      </button>
    </div>
  );
}

function SignIn({ session: { role, signInPath, signedInUntil } }: { session: Session }) {
  if (signInPath === null) return null;
  if (signedInUntil === null)
    return (
      <a className="button" href={signInAddress(signInPath)}>
        {words.signIn}
      </a>
    );
  const until = new Date(signedInUntil).toLocaleTimeString(language, { hour: '2-digit', minute: '2-digit' });
  return (
    <div className="session">
      <span title={`${words.until} ${until}`}>{words.signedIn[role]}</span>
      <button type="button" onClick={() => void signOut()}>
        {words.signOut}
      </button>
    </div>
  );
}

function LanguageSwitch() {
  return (
    <div className="languages" role="group" aria-label={words.language}>
      <button type="button" lang="ru" aria-pressed={language === 'ru'} onClick={() => chooseLanguage('ru')}>
        Русский
      </button>
      <button type="button" lang="en" aria-pressed={language === 'en'} onClick={() => chooseLanguage('en')}>
        English
      </button>
    </div>
  );
}

function useEditorOptions() {
  const monaco = useMonaco((state) => state.monaco);
  useEffect(() => {
    if (!monaco) return;
    // Monaco would highlight each Russian letter that resembles a Latin one: «с», «а», «о».
    const options = { fontSize: 13, wordWrap: 'on', unicodeHighlight: { ambiguousCharacters: false } } as const;
    for (const editor of monaco.editor.getEditors()) editor.updateOptions(options);
    const following = monaco.editor.onDidCreateEditor((editor) => editor.updateOptions(options));
    return () => following.dispose();
  }, [monaco]);
}

function restoreTabs() {
  if (!confirm(words.sureToRestore)) return;
  for (const name of ['tabState', 'query', 'variables']) localStorage.removeItem(`graphiql:${name}`);
  location.reload();
}

globalThis.MonacoEnvironment = {
  getWorker: (_id: string, label: string) => new Worker(WORKERS[label as keyof typeof WORKERS] ?? WORKERS.editor),
};

document.documentElement.lang = language;
document.title = words.page;
if (language === 'ru') relabelInRussian();
createRoot(document.getElementById('graphiql')!).render(<Playground />);
