import { Type } from '@nestjs/common';
import { ArgsType, Field, Int, ObjectType } from '@nestjs/graphql';
import { Limitless } from '../validation.js';
import { describe, described } from './bilingual-descriptions.js';

export const USUAL_PAGE = 20;

export interface Edge<Node> {
  cursor: string;
  node: Node;
}

/** A page of a list, as in Relay's connection specification. */
export interface Connection<Node> {
  /** This and the count are getters: computed only when requested. */
  readonly nodes: Node[];
  edges: Edge<Node>[];
  pageInfo: PageInfo;
  readonly totalCount: Promise<number> | number;
}

@ObjectType('PageInfo', {
  description: describe({ en: 'Position of a page in its list.', ru: 'Место страницы в списке.' }),
})
export class PageInfo {
  @Field(() => Boolean, described('Whether there are items after this page.', 'Есть ли записи после этой страницы.'))
  hasNextPage: boolean;

  @Field(() => Boolean, described('Whether there are items before this page.', 'Есть ли записи до этой страницы.'))
  hasPreviousPage: boolean;

  @Field(
    () => String,
    described('Cursor of the first item; null on an empty page.', 'Курсор первой записи; null на пустой странице.', {
      nullable: true,
    }),
  )
  startCursor: string | null;

  @Field(
    () => String,
    described(
      'Cursor of the last item, to be passed as `after`; null on an empty page.',
      'Курсор последней записи: передайте его в `after`; null на пустой странице.',
      { nullable: true },
    ),
  )
  endCursor: string | null;
}

@ArgsType()
@Limitless()
export class PageArgs {
  @Field(
    () => Int,
    described('Maximum number of items, 0 to 100.', 'Сколько записей показать, от 0 до 100.', {
      nullable: true,
      defaultValue: USUAL_PAGE,
    }),
  )
  first?: number | null;

  @Field(
    () => String,
    described('Return the items after this cursor.', 'Показать записи после этого курсора.', { nullable: true }),
  )
  after?: string | null;
}

type Kind<Node> = Type<Node> | (abstract new () => Node);

/** The fields of every edge of a list; an edge may have more. */
@ObjectType({ isAbstract: true })
export abstract class EdgeFields {
  @Field(() => String, described('Cursor of the item.', 'Курсор записи.'))
  cursor: string;
}

/**
 * The GraphQL types of a list of nodes: `CityConnection` and `CityEdge`.
 * @param edge the type of an edge with more fields than the cursor
 */
export function connectionOf<Node extends object>(
  name: string,
  node: () => Kind<Node>,
  edge = edgeOf(name, node),
): Type<Connection<Node>> {
  @ObjectType(`${name}Connection`, {
    description: describe({ en: `A page of a list of ${name}.`, ru: `Страница списка ${name}.` }),
  })
  class ConnectionType {
    @Field(() => [node()], described('The items on this page.', 'Записи этой страницы.'))
    nodes: Node[];

    @Field(() => [edge], described('The items on this page with their cursors.', 'Записи этой страницы с курсорами.'))
    edges: Edge<Node>[];

    @Field(() => PageInfo, described('Position of this page in the list.', 'Место этой страницы в списке.'))
    pageInfo: PageInfo;

    @Field(() => Int, described('Total number of items in the list.', 'Сколько всего записей в списке.'))
    totalCount: never;
  }
  return ConnectionType as unknown as Type<Connection<Node>>;
}

function edgeOf<Node extends object>(name: string, node: () => Kind<Node>): Type<EdgeFields> {
  @ObjectType(`${name}Edge`, {
    description: describe({ en: `An item of a list of ${name}.`, ru: `Строка списка ${name}.` }),
  })
  class EdgeType extends EdgeFields {
    @Field(node, described('The item.', 'Сама запись.'))
    node: Node;
  }
  return EdgeType;
}
