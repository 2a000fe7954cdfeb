import type { ApolloServerPlugin, BaseContext } from '@apollo/server';
import { forbidden } from '../errors.js';
import { isIntrospection, judged, rootFields } from './introspection-fields.js';
import { refuse } from './refused-operation.js';

/** Refuses introspection to viewers who may not read the schema. */
export function closedIntrospection<Context extends BaseContext>(
  isOpenTo: (context: Context) => boolean | Promise<boolean>,
): ApolloServerPlugin<Context> {
  return {
    async requestDidStart() {
      return {
        async didResolveOperation({ document, operation, contextValue }) {
          if (!operation || !isIntrospection(rootFields(document, operation))) return;
          if (!(await judged(isOpenTo(contextValue)))) throw refuse(forbidden());
        },
      };
    },
  };
}
