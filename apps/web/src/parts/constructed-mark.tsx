/** Says wherever constructed figures are shown that they are constructed. */
export function ConstructedMark({ short = false }: { short?: boolean }) {
  return <span className="mark-constructed">{short ? 'Demouppgifter' : 'Konstruerade demouppgifter'}</span>;
}
