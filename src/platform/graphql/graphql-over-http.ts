import type { ApolloServerPlugin, GraphQLResponse } from '@apollo/server';

const REFUSED_DOCUMENT = ['GRAPHQL_PARSE_FAILED', 'GRAPHQL_VALIDATION_FAILED', 'BAD_USER_INPUT', 'QUERY_TOO_COSTLY'];

/** GraphQL over HTTP: with application/json a well-formed request gets 200, even if the document is rejected. */
export const overHttpPlugin: ApolloServerPlugin = {
  async requestDidStart() {
    return {
      async willSendResponse({ request, response, errors }) {
        const accept = request.http?.headers.get('accept') ?? '';
        const isPlainJson =
          accept.includes('application/json') && !accept.includes('application/graphql-response+json');
        const isRefused = REFUSED_DOCUMENT.includes(String(errors?.[0]?.extensions.code));
        if (response.http.status === 400 && isPlainJson && isRefused) response.http.status = 200;
        if (response.http.status === 401) tellNobody(response, accept);
      },
    };
  },
};

/** In application/json a missing key is reported like every other GraphQL error: clients read it in the same place. */
function tellNobody({ http, body }: GraphQLResponse, accept: string): void {
  if (accept.includes('application/graphql-response+json')) http.headers.set('www-authenticate', 'Bearer');
  else {
    http.status = 200;
    if (body.kind === 'single') body.singleResult.data = null;
  }
}
