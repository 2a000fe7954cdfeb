import { Args, Query, Resolver } from '@nestjs/graphql';
import { CurrentViewer } from '../access/current-viewer.decorator.js';
import type { Viewer } from '../access/viewer.js';
import { described } from '../platform/graphql/bilingual-descriptions.js';
import { PageArgs } from '../platform/graphql/connections.js';
import { ChangeFeed } from './change-feed.service.js';
import { ChangeNoticeConnection } from './change-notice.graphql.js';

@Resolver()
export class ChangesResolver {
  constructor(private readonly feed: ChangeFeed) {}

  @Query(
    () => ChangeNoticeConnection,
    described(
      'The records that appeared, changed or disappeared for you since a cursor: cities, partnerships, agreements, events, invitations and exchanges, each once, in the order of its last change. Without `after`: all records visible to you. Keep `endCursor` for the next call; an empty page returns `after`. `totalCount` is the number of records visible to you now. A status that changes with the date is not reported: query it for the day you need.',
      'Записи, которые для вас появились, изменились или исчезли после курсора: города, связи, соглашения, мероприятия, приглашения и обмены, каждая один раз, в порядке последнего изменения. Без `after` — все записи, которые вам видны. Сохраняйте `endCursor` до следующего запроса; пустая страница возвращает `after`. `totalCount` — сколько записей вам видно сейчас. Состояние, которое сменилось с наступлением дня, изменением не считается: запрашивайте его на нужный день.',
    ),
  )
  async changes(@CurrentViewer() by: Viewer, @Args() args: PageArgs): Promise<object> {
    return this.feed.read(by, args);
  }
}
