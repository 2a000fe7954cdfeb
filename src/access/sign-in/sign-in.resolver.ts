import { Parent, Resolver } from '@nestjs/graphql';
import { Config } from '../../platform/config/config.js';
import { described } from '../../platform/graphql/bilingual-descriptions.js';
import { ResolveField } from '../../platform/graphql/field-resolvers.js';
import { DateTimeScalar } from '../../platform/graphql/scalars.js';
import { ViewerType } from '../access.graphql.js';
import type { Viewer } from '../viewer.js';
import { StaffViewer } from './staff-viewer.js';

/** What a page needs to know about sign-in. */
@Resolver(() => ViewerType)
export class SignInResolver {
  constructor(private readonly config: Config) {}

  @ResolveField(
    () => String,
    described(
      'Where staff sign in: /sign-in; null if only access keys are accepted.',
      'Адрес входа для сотрудников: /sign-in; null — вход только по ключу.',
      { nullable: true },
    ),
  )
  signInPath(): string | null {
    return this.config.signIn ? '/sign-in' : null;
  }

  @ResolveField(
    () => DateTimeScalar,
    described(
      'When the viewer’s session ends; null with a key, or for an anonymous viewer.',
      'До какого времени действует вход; null — вход по ключу или без входа.',
      { nullable: true },
    ),
  )
  signedInUntil(@Parent() by: Viewer): Date | null {
    return by instanceof StaffViewer ? by.until : null;
  }
}
