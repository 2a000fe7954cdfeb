/** What has been worked out for texts, so that it is not worked out again and again: for as many as told, then it begins anew. */
export class Memo<Value> {
  private readonly known = new Map<string, Value>();

  constructor(private readonly most: number) {}

  of(text: string, workOut: () => Value): Value {
    const known = this.known.get(text);
    if (known !== undefined) return known;
    const value = workOut();
    if (this.known.size === this.most) this.known.clear();
    this.known.set(text, value);
    return value;
  }
}
