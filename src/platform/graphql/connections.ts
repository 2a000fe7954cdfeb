import { Type } from '@nestjs/common';
import { ArgsType, Field, Int, ObjectType } from '@nestjs/graphql';
import { IsInt, IsOptional, IsString } from 'class-validator';
import { describe, described } from './bilingual-descriptions.js';

export const USUAL_PAGE = 20;

export interface Edge<Node> {
  cursor: string;
  node: Node;
}

/** A page of a list, as Relay's specification of connections has it. */
export interface Connection<Node> {
  /** This and the count are getters: worked out only when asked. */
  readonly nodes: Node[];
  edges: Edge<Node>[];
  pageInfo: PageInfo;
  readonly totalCount: Promise<number> | number;
}

@ObjectType('PageInfo', {
  description: describe({ en: 'Where a page stands in its list.', ru: 'Место страницы в списке.' }),
})
export class PageInfo {
  @Field(() => Boolean, described('Whether more follows.', 'Есть ли продолжение.'))
  hasNextPage: boolean;

  @Field(() => Boolean, described('Whether something comes before.', 'Есть ли что-то до этой страницы.'))
  hasPreviousPage: boolean;

  @Field(
    () => String,
    described('The first item’s cursor; null on an empty page.', 'Курсор первой строки; null на пустой странице.', {
      nullable: true,
    }),
  )
  startCursor: string | null;

  @Field(
    () => String,
    described(
      'The last item’s cursor: give it as `after`; null on an empty page.',
      'Курсор последней строки: передайте его в `after`; null на пустой странице.',
      { nullable: true },
    ),
  )
  endCursor: string | null;
}

@ArgsType()
export class PageArgs {
  @IsOptional()
  @IsInt()
  @Field(
    () => Int,
    described('How many at most: 0 to 100.', 'Сколько строк, от 0 до 100.', {
      nullable: true,
      defaultValue: USUAL_PAGE,
    }),
  )
  first?: number | null;

  @IsOptional()
  @IsString()
  @Field(
    () => String,
    described('The cursor after which to go on.', 'Курсор, после которого продолжать.', { nullable: true }),
  )
  after?: string | null;
}

type Kind<Node> = Type<Node> | (abstract new () => Node);

/** What the rows of a list have, whatever else they say of their things. */
@ObjectType({ isAbstract: true })
export abstract class EdgeFields {
  @Field(() => String, described('Where it stands.', 'Место строки.'))
  cursor: string;
}

/**
 * The GraphQL types of a list of nodes: `CityConnection` and `CityEdge`.
 * @param edge the type of a row that says more of a thing than where it stands
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
    @Field(() => [node()], described('The things on this page.', 'Записи этой страницы.'))
    nodes: Node[];

    @Field(() => [edge], described('The same with their cursors.', 'То же с курсорами.'))
    edges: Edge<Node>[];

    @Field(() => PageInfo, described('Where this page stands.', 'Место этой страницы.'))
    pageInfo: PageInfo;

    @Field(() => Int, described('How many there are in all.', 'Сколько всего.'))
    totalCount: never;
  }
  return ConnectionType as unknown as Type<Connection<Node>>;
}

function edgeOf<Node extends object>(name: string, node: () => Kind<Node>): Type<EdgeFields> {
  @ObjectType(`${name}Edge`, {
    description: describe({ en: `An item of a list of ${name}.`, ru: `Строка списка ${name}.` }),
  })
  class EdgeType extends EdgeFields {
    @Field(node, described('The thing itself.', 'Сама запись.'))
    node: Node;
  }
  return EdgeType;
}
