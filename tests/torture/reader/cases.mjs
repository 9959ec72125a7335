import { Random } from '../support/random.mjs';
import { mutated } from './mutate.mjs';

/** The inputs of a run, by number: the same seed and number give the same input, in whatever order they are asked for. */
export class Cases {
  constructor(seed, files) {
    this.seed = seed;
    this.files = files;
    this.bag = files.flatMap((file, at) => Array(file.weight).fill(at));
  }

  at(number) {
    const random = Random.ofCase(this.seed, number);
    const file = this.files[random.pick(this.bag)];
    const other = this.files[random.pick(this.bag)];
    const { ways, bytes } = mutated(file.bytes, other.bytes, random);
    const cuts = Array.from({ length: random.between(1, 6) }, () => random.below(bytes.length + 1));
    return { file, ways, bytes, cuts, hasBooks: file.needsBooks || random.oneIn(5) };
  }
}
