// eslint-disable-next-line no-control-regex
const CONTROLS = /[\u0000-\u001f\u007f\u0085\u2028\u2029]+/g;

/** A text on one line: control characters and line ends become a blank. */
export function oneLine(text: string): string {
  return text.replace(CONTROLS, ' ').trim();
}
