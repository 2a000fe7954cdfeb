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
      'What appeared, changed or disappeared for you since a cursor: cities, partnerships, agreements, events, invitations and exchanges, each once, in the order of its last change. Without `after`: all that you see. Keep `endCursor` for the next time; an empty page gives `after` back. `totalCount` is how many records you see now. A status that turns with the day is no change: ask for it on its day.',
      'Что для вас появилось, изменилось или исчезло после курсора: города, связи, соглашения, мероприятия, приглашения и записи обменов, каждое один раз, в порядке последнего изменения. Без `after` — всё, что вам видно. Сохраняйте `endCursor` до следующего раза; пустая страница возвращает `after`. `totalCount` — сколько записей вам видно сейчас. Состояние, которое сменилось с наступлением дня, изменением не считается: спрашивайте его на нужный день.',
    ),
  )
  async changes(@CurrentViewer() by: Viewer, @Args() args: PageArgs): Promise<object> {
    return this.feed.read(by, args);
  }
}
