import { pick, useGraphiQL, useGraphiQLActions } from '@graphiql/react';
import { useEffect, useRef, useState } from 'react';
import { useHomeName } from './session.js';
import { forHome, operationOf, type ReadyTab } from './tabs.js';
import { readyGroups, tabName, words } from './words.js';

/** Opens a tab with this text in front of the others. */
function useOpening(): (query: string) => void {
  const { addTab, updateActiveTabValues } = useGraphiQLActions();
  const queryEditor = useGraphiQL((state) => state.queryEditor);
  return (query) => {
    addTab();
    updateActiveTabValues({ query, operationName: operationOf(query) || null });
    queryEditor?.setValue(query);
  };
}

/** The ready requests by what they are for. One that is open already is shown as the clerk left it. */
function ReadyRequests() {
  const { tabs, activeTabIndex } = useGraphiQL(pick('tabs', 'activeTabIndex'));
  const { changeTab } = useGraphiQLActions();
  const open = useOpening();
  const home = useHomeName();
  const active = operationOf(tabs[activeTabIndex]?.query ?? '');

  function choose({ query }: ReadyTab) {
    const opened = tabs.findIndex((tab) => operationOf(tab.query ?? '') === operationOf(query));
    if (opened >= 0) changeTab(opened);
    else open(forHome(query, home));
  }

  return (
    <nav className="ready" aria-label={words.ready}>
      <h2>{words.ready}</h2>
      <p>{words.readyHint}</p>
      {readyGroups.map(({ title, tabs: ready }, group) => (
        <details key={title} open={group < OPEN_GROUPS || ready.some(({ query }) => operationOf(query) === active)}>
          <summary>{title}</summary>
          <ul>
            {ready.map((tab) => (
              <li key={tab.name}>
                <a
                  href={`#${operationOf(tab.query)}`}
                  aria-current={operationOf(tab.query) === active}
                  onClick={(event) => {
                    event.preventDefault();
                    choose(tab);
                  }}
                >
                  {tabName(tab)}
                </a>
              </li>
            ))}
          </ul>
        </details>
      ))}
      <button type="button" onClick={startAnew}>
        {words.startAnew}
      </button>
    </nav>
  );
}

/** All but the last, of mistakes, which is longer than the others together. */
const OPEN_GROUPS = readyGroups.length - 1;

const Icon = () => (
  <svg viewBox="0 0 16 16" fill="none" stroke="currentColor" strokeWidth="1.5" aria-hidden="true">
    <path d="M2 4h2m2 0h8M2 8h2m2 0h8M2 12h2m2 0h8" />
  </svg>
);

export const READY_REQUESTS = { title: words.ready, icon: Icon, content: ReadyRequests };

/** Brings back the tab that was closed last, with what was written in it. */
export function ReopenTab() {
  const tabs = useGraphiQL((state) => state.tabs);
  const before = useRef(tabs);
  const [closed, setClosed] = useState<string[]>([]);
  const open = useOpening();

  useEffect(() => {
    const gone = before.current.filter(({ id, query }) => query && !tabs.some((tab) => tab.id === id));
    before.current = tabs;
    if (gone.length > 0) setClosed((queries) => [...queries, ...gone.map(({ query }) => query!)]);
  }, [tabs]);

  if (closed.length === 0) return null;
  return (
    <button
      type="button"
      className="reopen"
      onClick={() => {
        open(closed.at(-1)!);
        setClosed(closed.slice(0, -1));
      }}
    >
      {words.reopen}
    </button>
  );
}

function startAnew() {
  if (!confirm(words.sureToStartAnew)) return;
  for (const name of ['tabState', 'query', 'variables']) localStorage.removeItem(`graphiql:${name}`);
  location.reload();
}
