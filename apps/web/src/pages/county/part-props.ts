import type { CountyAnswer, CountyVariables } from './county.answers.js';

/** What each part of the county's figures is shown from. */
export interface PartProps {
  readonly county: CountyAnswer['county'];
  readonly variables: CountyVariables;
  /** What all shown förbund together are called: the county, or only those that are chosen. */
  readonly whole: string;
  /** The figure that is open in the panel, or null. */
  readonly open: string | null;
  readonly onOpen: (figure: string | null) => void;
}
