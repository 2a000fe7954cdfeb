import type { ApolloServerPlugin, GraphQLResponse } from '@apollo/server';

const REFUSED_DOCUMENT = ['GRAPHQL_PARSE_FAILED', 'GRAPHQL_VALIDATION_FAILED', 'BAD_USER_INPUT', 'LIMIT_EXCEEDED'];

/** GraphQL over HTTP: who asks for application/json gets 200 for a well-formed request, even when the document is refused. */
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

/** As every other refusal for want of a key is told in application/json: clients read it in the same place. */
function tellNobody({ http, body }: GraphQLResponse, accept: string): void {
  if (accept.includes('application/graphql-response+json')) http.headers.set('www-authenticate', 'Bearer');
  else {
    http.status = 200;
    if (body.kind === 'single') body.singleResult.data = null;
  }
}
