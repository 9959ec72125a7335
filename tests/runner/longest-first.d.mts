export declare const LONGEST: readonly string[];

/** What Jest knows of a file that it is about to run; there is more of it. */
export interface FileToRun {
  readonly path: string;
}

/** Jest's own sequencer, but for the order. */
export default class LongestFirst {
  constructor(options: object);
  sort<File extends FileToRun>(tests: readonly File[]): Promise<File[]>;
}
