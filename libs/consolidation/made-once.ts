/**
 * What is made of its owner at most once, and goes when the owner goes. A WeakMap by the owner would be the same where owners
 * live long; one that lives for a request and is held by its own value there, waits in it for a collection of everything.
 */
export class MadeOnce<Value extends object> {
  #value: Value | null = null;

  /** What `make` made the first time. */
  of(make: () => Value): Value {
    this.#value ??= make();
    return this.#value;
  }
}
