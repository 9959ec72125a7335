import { GraphiQL } from 'graphiql';
import 'graphiql/style.css';
import { createRoot } from 'react-dom/client';
import './graphiql.css';
import { ask } from './ask.js';
import { DEFAULT_QUERY } from './default-query.js';

const root = document.getElementById('root');
if (!root) throw new Error('The page has no root element');
createRoot(root).render(
  <>
    <header className="graphiql-bar">
      <a href="/">Samla</a>
      <p>
        Frågorna ställs som den som är <a href="/">inloggad på sidan</a>. Med en API-nyckel: skriv{' '}
        <code>{'{"Authorization": "Bearer …"}'}</code> under Headers.
      </p>
    </header>
    <main className="graphiql-main">
      <GraphiQL
        fetcher={ask}
        defaultQuery={DEFAULT_QUERY}
        isHeadersEditorEnabled
        shouldPersistHeaders={false}
      />
    </main>
  </>,
);
