import { pick, useGraphiQL, useMonaco } from '@graphiql/react';
import type { editor, IRange } from 'monaco-editor';
import { useEffect, useState } from 'react';
import { jsonInRussian, notSentInRussian } from './editor/json-words.js';
import { mend } from './editor/mend.js';
import { namesOf } from './editor/names.js';
import { language } from './language.js';
import { words } from './words.js';

/** Long enough to read a sentence. */
const SHOWN_FOR = 15_000;

/** Below the editor: what was mended in what was pasted, and the first mistake in the query, with its line. */
export function EditorHelp() {
  const isMended = useMending();
  const mistake = useFirstMistake();
  useMarkedPlaceholders();
  useRussianVariables();
  return (
    <footer className="help">
      <output className="mended">{isMended && words.mended}</output>
      <output className="mistake">{mistake}</output>
    </footer>
  );
}

/** Mends what is pasted as a step of its own, so that undoing it brings the text back as it was. */
function useMending(): boolean {
  const { queryEditor, schema } = useGraphiQL(pick('queryEditor', 'schema'));
  const [mendedAt, setMendedAt] = useState(0);

  useEffect(() => {
    const names = schema ? namesOf(schema) : undefined;
    const pasting = queryEditor?.onDidPaste(({ range }) => {
      const pasted = textIn(queryEditor, range);
      const { startLineNumber, startColumn, endLineNumber, endColumn } = range;
      const before = textIn(queryEditor, {
        startLineNumber: 1,
        startColumn: 1,
        endLineNumber: startLineNumber,
        endColumn: startColumn,
      });
      const after = textIn(queryEditor, {
        startLineNumber: endLineNumber,
        startColumn: endColumn,
        endLineNumber: Infinity,
        endColumn: 1,
      });
      const mended = mend(pasted, before, after, names);
      if (mended === pasted) return;
      queryEditor.pushUndoStop();
      queryEditor.executeEdits('mend', [{ range, text: mended, forceMoveMarkers: true }]);
      queryEditor.pushUndoStop();
      setMendedAt(Date.now());
    });
    return () => pasting?.dispose();
  }, [queryEditor, schema]);

  useEffect(() => {
    if (mendedAt === 0) return;
    const hiding = setTimeout(() => setMendedAt(0), SHOWN_FOR);
    return () => clearTimeout(hiding);
  }, [mendedAt]);

  return mendedAt !== 0;
}

const textIn = (from: editor.ICodeEditor, range: IRange) => from.getModel()!.getValueInRange(range);

/** The uppermost of what is underlined in red; empty if nothing is. */
function useFirstMistake(): string {
  const monaco = useMonaco((state) => state.monaco);
  const queryEditor = useGraphiQL((state) => state.queryEditor);
  const [mistake, setMistake] = useState('');

  useEffect(() => {
    if (!monaco || !queryEditor) return;
    const watching = monaco.editor.onDidChangeMarkers(() => {
      const [first] = monaco.editor
        .getModelMarkers({ resource: queryEditor.getModel()!.uri })
        .filter(({ severity }) => severity === monaco.MarkerSeverity.Error)
        .sort((a, b) => a.startLineNumber - b.startLineNumber);
      setMistake(first ? `${words.line} ${first.startLineNumber}: ${first.message}` : '');
    });
    return () => watching.dispose();
  }, [monaco, queryEditor]);

  return mistake;
}

/** As placeholders.ts knows them; of a text that is being written it can read only this much. */
const PLACEHOLDER = '(?<!\\\\)"(?:|…|[?]{2,}[^"]*|[a-z]+_…|[A-Z]+-[?][^"]*)"';

/** In a mutation, what is still to be typed stands out, and is selected by a click. */
function useMarkedPlaceholders(): void {
  const queryEditor = useGraphiQL((state) => state.queryEditor);

  useEffect(() => {
    if (!queryEditor) return;
    const model = queryEditor.getModel()!;
    const marked = queryEditor.createDecorationsCollection();
    const mark = () => {
      const isMutation = /^\s*mutation\b/m.test(model.getValue());
      const found = isMutation ? model.findMatches(PLACEHOLDER, false, true, true, null, false) : [];
      marked.set(
        found
          .filter(({ range }) => !/^\s*#/.test(model.getLineContent(range.startLineNumber)))
          .map(({ range }) => ({ range, options: { inlineClassName: 'placeholder' } })),
      );
    };
    mark();
    const following = model.onDidChangeContent(mark);
    // What is typed or pasted next takes its place.
    const choosing = queryEditor.onMouseUp(({ target: { position } }) => {
      const range = position && marked.getRanges().find((one) => one.containsPosition(position));
      if (!range || !queryEditor.getSelection()?.isEmpty()) return;
      queryEditor.setSelection({ ...range, startColumn: range.startColumn + 1, endColumn: range.endColumn - 1 });
    });
    return () => {
      following.dispose();
      choosing.dispose();
      marked.clear();
    };
  }, [queryEditor]);
}

/** The editor of variables is underlined by a worker of Monaco, in English. */
function useRussianVariables(): void {
  const monaco = useMonaco((state) => state.monaco);
  const { variableEditor, responseEditor } = useGraphiQL(pick('variableEditor', 'responseEditor'));

  useEffect(() => {
    if (language !== 'ru' || !monaco || !variableEditor || !responseEditor) return;
    const model = variableEditor.getModel()!;
    const watching = monaco.editor.onDidChangeMarkers(() => {
      const markers = monaco.editor.getModelMarkers({ resource: model.uri, owner: 'json' });
      if (markers.every(({ message }) => /[а-яё]/i.test(message))) return;
      const russian = markers.map((marker) => ({ ...marker, message: jsonInRussian(marker.message) }));
      monaco.editor.setModelMarkers(model, 'json', russian);
    });
    const answering = responseEditor.onDidChangeModelContent(() => {
      const [, message] = /"message": "(Request not sent.*)"/.exec(responseEditor.getValue()) ?? [];
      const russian = message && notSentInRussian(message);
      const answer = JSON.stringify({ errors: [{ message: russian }] }, null, 2);
      // The editor is still at work on the change that it tells of.
      if (russian) setTimeout(() => responseEditor.setValue(answer));
    });
    return () => {
      watching.dispose();
      answering.dispose();
    };
  }, [monaco, variableEditor, responseEditor]);
}
