import TestSequencer from '@jest/test-sequencer';

export declare const LONGEST: readonly string[];

export default class LongestFirst extends TestSequencer {}
