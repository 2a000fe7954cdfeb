/** A change that puts something right. */
interface Correction {
  name: string;
  /** Its first line is a sentence. */
  about: string;
  operation: string;
  mutation: string;
  input: string[];
  shows: string;
}

/** Its tab: tried first, and refused until a reason is written. */
export function puttingRight({ name, about, operation, mutation, input, shows }: Correction) {
  return {
    name: `Исправить: ${name}`,
    query: `${about.replace(/^/gm, '# ')}
# dryRun: true только показывает, что изменится и кто об этом
# узнает (effects). Чтобы записать, поставьте false.
mutation ${operation} {
  ${mutation}(
    input: {
      ${[...input, 'dryRun: true'].join('\n      ')}
    }
  ) {
    ${shows}
    effects
    userErrors { message field suggestions }
  }
}
`,
  };
}

export const REASON = 'reason: ""';
export const WHY = 'В reason — почему, без имён людей.';
