import { useMonaco } from '@graphiql/react';
import { GraphiQL, HISTORY_PLUGIN } from 'graphiql';
import 'graphiql/style.css';
import type { editor } from 'monaco-editor';
import { useLayoutEffect, useMemo, useState, type FocusEvent } from 'react';
import { createRoot } from 'react-dom/client';
import { ask, isUnauthenticated, keepKey, keptKey, type GraphQLRequest } from './ask.js';
import { EditorHelp } from './editor-help.tsx';
import { chooseLanguage, language } from './language.js';
import { READY_REQUESTS, ReopenTab } from './ready-requests.tsx';
import { recordQuery } from './record-tab.js';
import { relabelInRussian, russianLabel } from './relabel.js';
import { signInAddress, signOut, useSession, type Session } from './session.js';
import './style.css';
import { firstTab, operationOf, tabs } from './tabs.js';
import { words } from './words.js';

declare const WORKERS: { editor: string; json: string; graphql: string };

/** What the address asks for behind its #: a record of a calendar, or a ready request. */
const linked =
  recordQuery(location.hash) ?? tabs.find(({ query }) => operationOf(query) === location.hash.slice(1))?.query;
const defaultTabs = [...(linked ? [{ query: linked }] : []), { query: firstTab.query }];
const SIDE_WIDTH = 'graphiql:docExplorerFlex';
// The same for each rendering: GraphiQL compares them.
const plugins = [READY_REQUESTS, HISTORY_PLUGIN];

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
        {session && <SignIn session={session} />}
        {isKeyNeeded && <KeyField initial={key} onChange={changeKey} />}
        <LanguageSwitch />
      </header>
      <GraphiQL
        fetcher={fetcher}
        defaultTabs={defaultTabs}
        plugins={plugins}
        visiblePlugin={READY_REQUESTS}
        {...(linked && { initialQuery: linked })}
        isHeadersEditorEnabled={false}
        showPersistHeadersSettings={false}
      >
        <GraphiQL.Logo>
          <ReopenTab />
        </GraphiQL.Logo>
        <EditorHelp />
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
  // Before the effects in which GraphiQL creates its editors.
  useLayoutEffect(() => {
    if (!monaco) return;
    // Monaco would highlight each Russian letter that resembles a Latin one: «с», «а», «о».
    const options = { fontSize: 13, wordWrap: 'on', unicodeHighlight: { ambiguousCharacters: false } } as const;
    const following = monaco.editor.onDidCreateEditor((editor) => {
      editor.updateOptions(options);
      if (language === 'ru') nameActionsInRussian(editor as editor.IStandaloneCodeEditor);
    });
    return () => following.dispose();
  }, [monaco]);
}

/** GraphiQL adds its own actions to the menu of the editor, with English names. */
function nameActionsInRussian(editor: editor.IStandaloneCodeEditor) {
  const add = editor.addAction.bind(editor);
  editor.addAction = (action) => add({ ...action, label: russianLabel(action.label) ?? action.label });
}

globalThis.MonacoEnvironment = {
  // The worker that explains mistakes knows the language by its name.
  getWorker: (_id: string, label: string) =>
    new Worker(WORKERS[label as keyof typeof WORKERS] ?? WORKERS.editor, { name: language }),
};

// GraphiQL would give a third of the page to what stands at the left.
localStorage.setItem(SIDE_WIDTH, localStorage.getItem(SIDE_WIDTH) ?? '0.24');

document.title = words.page;
if (language === 'ru') relabelInRussian();
createRoot(document.getElementById('graphiql')!).render(<Playground />);
