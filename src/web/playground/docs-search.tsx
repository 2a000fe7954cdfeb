import { useDocExplorerActions, type DocExplorerFieldDef } from '@graphiql/plugin-doc-explorer';
import { useGraphiQL } from '@graphiql/react';
import type { GraphQLNamedType } from 'graphql';
import { useDeferredValue, useMemo, useState } from 'react';
import { search, textsOf, type Found } from './editor/docs-index.js';
import { words } from './words.js';

/** In the place of the search of GraphiQL, which looks at Latin names only. */
export function Search() {
  const schema = useGraphiQL((state) => state.schema);
  const { push } = useDocExplorerActions();
  const [typed, setTyped] = useState('');
  const asked = useDeferredValue(typed);
  const texts = useMemo(() => (schema ? textsOf(schema) : []), [schema]);
  const found = useMemo(() => search(texts, asked), [texts, asked]);

  function open({ type, field }: Found) {
    setTyped('');
    push({ name: type.name, def: type as GraphQLNamedType });
    if (field) push({ name: field.name, def: field as DocExplorerFieldDef });
  }

  return (
    <search className="docs-search">
      <label className="graphiql-doc-explorer-search-input">
        <input
          type="search"
          aria-label={words.searchDocs}
          placeholder={words.searchDocs}
          autoComplete="off"
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
          onKeyDown={(event) => event.key === 'Enter' && found[0] && open(found[0])}
        />
      </label>
      {asked.trim() !== '' && (
        <ul>
          {found.length === 0 && <li>{words.nothingFound}</li>}
          {found.map((hit) => (
            <li key={hit.name}>
              <button type="button" onClick={() => open(hit)}>
                <b>{hit.name}</b>
                <span>{hit.description}</span>
              </button>
            </li>
          ))}
        </ul>
      )}
    </search>
  );
}
