import { isEnumType, type GraphQLSchema } from 'graphql';
import type { editor } from 'monaco-editor/esm/vs/editor/editor.api.js';
import { initialize } from 'monaco-editor/esm/vs/editor/editor.worker.js';
import { GraphQLWorker } from 'monaco-graphql/esm/GraphQLWorker.js';
import { markerInRussian } from './marker-words.js';

/** What the editor underlines, explained in the language of the page, which names the worker. */
class Worker extends GraphQLWorker {
  override async doValidation(uri: string): Promise<editor.IMarkerData[]> {
    const markers: editor.IMarkerData[] = await super.doValidation(uri);
    if (globalThis.name !== 'ru') return markers;
    const schema: GraphQLSchema | undefined = (this as any)._languageService.getSchemaForFile(uri)?.schema;
    const valuesOf = (name: string) => {
      const type = schema?.getType(name);
      return isEnumType(type) ? type.getValues().map((value) => value.name) : [];
    };
    return markers.map((marker) => ({ ...marker, message: markerInRussian(marker.message, valuesOf) }));
  }

  override async doHover(...place: Parameters<GraphQLWorker['doHover']>) {
    const hover = await super.doHover(...place);
    if (globalThis.name !== 'ru' || typeof hover?.content !== 'string') return hover;
    return { ...hover, content: hover.content.replace('Deprecated: ', 'Устарело: ') };
  }
}

initialize((context: any, data: any) => new Worker(context, data));
