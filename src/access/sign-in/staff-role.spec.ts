import { groupsIn, staffRoleOf } from './staff-role.js';

const roles = { groupsClaim: 'groups', staffGroups: ['international', 'protocol'], adminGroups: ['it'] };

test.each([
  [[], undefined],
  [['citizens'], undefined],
  [['International'], undefined],
  [['citizens', 'protocol'], 'STAFF'],
  [['it'], 'ADMIN'],
  [['international', 'it'], 'ADMIN'],
])('the groups %j give the role %s', (groups, role) => {
  expect(staffRoleOf(groups, roles)).toBe(role);
});

test.each([
  ['groups', { groups: ['a', 'b'] }, ['a', 'b']],
  ['groups', { groups: 'a' }, ['a']],
  ['groups', { groups: ['a', 1, null, { b: 'b' }] }, ['a']],
  ['groups', { groups: [] }, []],
  ['groups', { roles: ['a'] }, undefined],
  ['groups', { groups: { a: true } }, undefined],
  ['groups', { groups: null }, undefined],
  ['realm_access.roles', { realm_access: { roles: ['a'] } }, ['a']],
  ['realm_access.roles', { realm_access: null }, undefined],
  ['realm_access.roles', { realm_access: 'roles' }, undefined],
  ['https://city.example/groups', { 'https://city.example/groups': ['a'] }, ['a']],
])('%s of %j', (claim, claims, groups) => {
  expect(groupsIn(claims, claim)).toEqual(groups);
});
