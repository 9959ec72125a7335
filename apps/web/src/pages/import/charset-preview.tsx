import { formatCount } from '../../parts/format-amount.js';
import { letterLines } from './file-facts.js';
import type { ImportFile } from './import.answers.js';

const SHOWN = 5;

/** How å, ä and ö are read, so that a wrong character set is seen before anything is booked. */
export function CharsetPreview({ file }: { file: ImportFile }) {
  const letters = letterLines(file);
  const lines = (letters.length > 0 ? letters : file.preview).slice(0, SHOWN);
  return (
    <section aria-labelledby="tecken-rubrik">
      <h3 id="tecken-rubrik">Så här läses å, ä, ö</h3>
      <p>
        {letters.length > 0
          ? `Filen är läst som ${file.charset}. Ser namnen fel ut, avböj filen och exportera den på nytt direkt ur ekonomisystemet.`
          : `Filens första rader har inga å, ä eller ö. Filen är läst som ${file.charset}.`}
      </p>
      <ul className="preview">
        {lines.map(({ line, text }) => (
          <li key={line}>
            <span className="preview-line">
              <span className="visually-hidden">Rad </span>
              {formatCount(line)}
            </span>
            <code>{text}</code>
          </li>
        ))}
      </ul>
      <p>
        <a href={file.url} download={file.fileName}>
          Hämta filen som den kom
        </a>
      </p>
    </section>
  );
}
