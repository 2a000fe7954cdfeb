import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { PlaygroundFiles } from './playground.files.js';

/** Serves the playground to browsers that open the address of the API. */
export function leadBrowsersToPlayground(fastify: FastifyInstance, files: PlaygroundFiles, path = '/graphql'): void {
  fastify.addHook('onRequest', async (request, reply) => {
    if (isBrowserAt(path, request) && files.sendPage(request, reply)) return reply;
  });
}

function isBrowserAt(path: string, { method, url, headers }: FastifyRequest): boolean {
  const [asked, search] = url.split('?');
  return (
    method === 'GET' &&
    asked === path &&
    !new URLSearchParams(search).has('query') &&
    (headers.accept ?? '').includes('text/html')
  );
}
