const PANEL = { width: 300, height: 200, left: 48, top: 44, gap: 24 };
const LINES = [
  { way: 'unkept', label: 'nothing kept', colour: '#8a5a00', dash: '6 4' },
  { way: 'kept', label: 'kept by version', colour: '#005a8c', dash: '' },
];

/** Panels side by side as an SVG: CPU milliseconds an answer against size, sizes on a logarithmic axis. */
export function chart(panels, labels) {
  const names = Object.keys(panels);
  const most = Math.max(...names.flatMap((of) => panels[of].flatMap(({ kept, unkept }) => [kept, unkept])));
  const top = Math.ceil(most * 2) / 2;
  const width = names.length * (PANEL.width + PANEL.left) + PANEL.gap;
  const height = PANEL.height + PANEL.top + 72;
  const drawn = names.map((of, at) => panel(panels[of], labels[of], at * (PANEL.width + PANEL.left), top));
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" font-family="sans-serif" font-size="12">
<title>CPU milliseconds of a consolidated county-year as the country grows</title>
<rect width="${width}" height="${height}" fill="#ffffff"/>
${legend()}
${drawn.join('\n')}
</svg>
`;
}

function legend() {
  return LINES.map(({ label, colour, dash }, at) => {
    const x = PANEL.left + at * 170;
    return `<line x1="${x}" y1="16" x2="${x + 28}" y2="16" stroke="${colour}" stroke-width="2" stroke-dasharray="${dash}"/><text x="${x + 34}" y="20" fill="#222222">${label}, CPU ms</text>`;
  }).join('\n');
}

function panel(points, label, offset, top) {
  const [first, last] = [points[0].size, points.at(-1).size].map(Math.log);
  const x = (size) => offset + PANEL.left + (PANEL.width * (Math.log(size) - first)) / (last - first || 1);
  const y = (ms) => PANEL.top + PANEL.height * (1 - ms / top);
  const at = (number) => number.toFixed(1);
  const grid = [0, top / 2, top].map(
    (ms) =>
      `<line x1="${offset + PANEL.left}" y1="${at(y(ms))}" x2="${offset + PANEL.left + PANEL.width}" y2="${at(y(ms))}" stroke="#d0d0d0"/><text x="${offset + PANEL.left - 6}" y="${at(y(ms) + 4)}" text-anchor="end" fill="#222222">${ms}</text>`,
  );
  const ticks = points.map(
    ({ size }) =>
      `<text x="${at(x(size))}" y="${PANEL.top + PANEL.height + 18}" text-anchor="middle" fill="#222222">${size}</text>`,
  );
  const lines = LINES.map(({ way, colour, dash }) => {
    const path = points.map((point) => `${at(x(point.size))},${at(y(point[way]))}`).join(' ');
    const dots = points.map(
      (point) => `<circle cx="${at(x(point.size))}" cy="${at(y(point[way]))}" r="3" fill="${colour}"/>`,
    );
    return `<polyline points="${path}" fill="none" stroke="${colour}" stroke-width="2" stroke-dasharray="${dash}"/>${dots.join('')}`;
  });
  const caption = `<text x="${offset + PANEL.left + PANEL.width / 2}" y="${PANEL.top + PANEL.height + 42}" text-anchor="middle" fill="#222222">${label}</text>`;
  return [...grid, ...ticks, ...lines, caption].join('\n');
}
