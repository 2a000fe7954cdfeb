import { contextParameter } from '../platform/graphql/field-resolvers.js';
import type { Viewer } from './viewer.js';

/** The viewer, as the first parameter of a resolver. */
export const CurrentViewer = contextParameter((ctx) => ctx.by as Viewer);
