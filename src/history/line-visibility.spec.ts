import type { Visibility } from '../access/visibility.js';
import type { Differences } from '../platform/database/snapshots.js';
import { seenOf, visibilityOfLine } from './line-visibility.js';

const part = (id: string, visibility: Visibility, kind = 'SUSPENDED') => ({ id, visibility, kind });
const OFFICE: Visibility[] = ['PUBLIC', 'PARTNER', 'INTERNAL'];

describe('a line of the history', () => {
  it.each<[string, Visibility | null, Differences, Visibility]>([
    ['is as open as the record', 'RESTRICTED', { title: { to: 'x' } }, 'RESTRICTED'],
    ['of a record without a visibility is for the office', null, { title: { to: 'x' } }, 'INTERNAL'],
    ['of a hidden act is hidden', 'PUBLIC', { acts: { to: [part('1', 'RESTRICTED')] } }, 'RESTRICTED'],
    [
      'is as open as the most open act of it',
      'PUBLIC',
      { acts: { from: [part('1', 'INTERNAL')], to: [part('1', 'INTERNAL', 'ENDED'), part('2', 'RESTRICTED')] } },
      'INTERNAL',
    ],
    ['does not ask acts that stay', 'RESTRICTED', { texts: { to: [part('1', 'PUBLIC')] }, acts: {} }, 'PUBLIC'],
  ])('%s', (_, of, differences, visibility) => {
    expect(visibilityOfLine(of, differences)).toBe(visibility);
  });

  it('leaves out acts that the viewer may not see, and what would tell of them', () => {
    const differences = {
      acts: { from: [part('1', 'PUBLIC')], to: [part('1', 'PUBLIC'), part('2', 'RESTRICTED')] },
      presentStem: { to: '2' },
      visibility: { from: 'PUBLIC', to: 'RESTRICTED' },
    };
    expect(seenOf(differences, OFFICE)).toEqual({});
    expect(seenOf({ ...differences, texts: { to: [part('3', 'PUBLIC')] } }, OFFICE)).toEqual({
      texts: { to: [part('3', 'PUBLIC')] },
    });
    expect(seenOf(differences, [...OFFICE, 'RESTRICTED'])).toEqual(differences);
  });

  it('does not say how a record was before it was opened', () => {
    const differences = { title: { from: 'secret', to: 'x' }, visibility: { from: 'RESTRICTED', to: 'PUBLIC' } };
    expect(seenOf(differences, OFFICE)).toEqual({ title: { to: 'x' }, visibility: { to: 'PUBLIC' } });
    expect(seenOf(differences, [...OFFICE, 'RESTRICTED'])).toEqual(differences);
  });
});
