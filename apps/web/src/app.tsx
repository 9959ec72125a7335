import { lazy, Suspense } from 'react';
import { BrowserRouter, Navigate, Outlet, Route, Routes, useLocation } from 'react-router';
import { OreProvider } from './parts/ore-choice.js';
import { BudgetPage } from './pages/budget/budget-page.js';
import { ForecastPage } from './pages/forecast/forecast-page.js';
import { ForbundPage } from './pages/forbund/forbund-page.js';
import { AuditTrailPage } from './pages/audit-trail/audit-trail-page.js';
import { ImportJobPage } from './pages/import/import-job-page.js';
import { ImportPage } from './pages/import/import-page.js';
import { JournalPage } from './pages/journal/journal-page.js';
import { NotFoundPage } from './pages/not-found/not-found-page.js';
import { PasswordPage } from './pages/password/password-page.js';
import { SignInPage } from './pages/sign-in/sign-in-page.js';
import { StartPage } from './pages/start/start-page.js';
import { SubmissionsPage } from './pages/submissions/submissions-page.js';
import { useSession } from './session/session-context.js';
import { SessionProvider } from './session/session-provider.js';
import { Shell } from './shell/shell.js';

// The chart library is most of the code, and only this page needs it.
const CountyPage = lazy(async () => ({
  default: (await import('./pages/county/county-page.js')).CountyPage,
}));
const ContributionsPage = lazy(async () => ({
  default: (await import('./pages/contributions/contributions-page.js')).ContributionsPage,
}));
const EquityPage = lazy(async () => ({
  default: (await import('./pages/equity/equity-page.js')).EquityPage,
}));
const InsatserPage = lazy(async () => ({
  default: (await import('./pages/insatser/insatser-page.js')).InsatserPage,
}));
const InsatsPage = lazy(async () => ({
  default: (await import('./pages/insatser/insats-page.js')).InsatsPage,
}));
const DutiesPage = lazy(async () => ({
  default: (await import('./pages/duties/duties-page.js')).DutiesPage,
}));
const CountyDutiesPage = lazy(async () => ({
  default: (await import('./pages/duties/county-duties-page.js')).CountyDutiesPage,
}));
const RisksPage = lazy(async () => ({
  default: (await import('./pages/risks/risks-page.js')).RisksPage,
}));
const DocumentsPage = lazy(async () => ({
  default: (await import('./pages/document-check/documents-page.js')).DocumentsPage,
}));
const DocumentPage = lazy(async () => ({
  default: (await import('./pages/document-check/document-page.js')).DocumentPage,
}));
const PublishedPage = lazy(async () => ({
  default: (await import('./pages/published/published-page.js')).PublishedPage,
}));
const MonitorPage = lazy(async () => ({
  default: (await import('./pages/monitor/monitor-page.js')).MonitorPage,
}));
const CountyDifferencesPage = lazy(async () => ({
  default: (await import('./pages/differences/county-differences-page.js')).CountyDifferencesPage,
}));
const ForbundDifferencesPage = lazy(async () => ({
  default: (await import('./pages/differences/forbund-differences-page.js')).ForbundDifferencesPage,
}));
const DecisionsPage = lazy(async () => ({
  default: (await import('./pages/decisions/decisions-page.js')).DecisionsPage,
}));

/** Every page and its address. */
export function App() {
  return (
    <BrowserRouter>
      <SessionProvider>
        <OreProvider>
          <Routes>
            <Route element={<Shell />}>
              <Route path="/logga-in" element={<SignInPage />} />
              <Route element={<SignedInOnly />}>
                <Route index element={<StartPage />} />
                <Route path="/losenord" element={<PasswordPage />} />
                <Route path="/lan/:slug" element={<CountyPage />} />
                <Route path="/forbund/:slug" element={<ForbundPage />} />
                <Route path="/forbund/:slug/import" element={<ImportPage />} />
                <Route path="/forbund/:slug/import/:job" element={<ImportJobPage />} />
                <Route path="/forbund/:slug/grundbok" element={<JournalPage />} />
                <Route path="/forbund/:slug/budget" element={<BudgetPage />} />
                <Route path="/forbund/:slug/insatser" element={<InsatserPage />} />
                <Route path="/forbund/:slug/insatser/:code" element={<InsatsPage />} />
                <Route path="/forbund/:slug/bidrag" element={<ContributionsPage />} />
                <Route path="/forbund/:slug/eget-kapital" element={<EquityPage />} />
                <Route path="/forbund/:slug/arshjul" element={<DutiesPage />} />
                <Route path="/forbund/:slug/risker" element={<RisksPage />} />
                <Route path="/forbund/:slug/publicerat" element={<PublishedPage />} />
                <Route path="/forbund/:slug/beslut" element={<DecisionsPage />} />
                <Route path="/forbund/:slug/dokument" element={<DocumentsPage />} />
                <Route path="/forbund/:slug/dokument/:document" element={<DocumentPage />} />
                <Route path="/lan/:slug/inlamningar" element={<MonitorPage />} />
                <Route path="/lan/:slug/mellanhavanden" element={<CountyDifferencesPage />} />
                <Route path="/forbund/:slug/mellanhavanden" element={<ForbundDifferencesPage />} />
                <Route path="/lan/:slug/arshjul" element={<CountyDutiesPage />} />
                <Route path="/forbund/:slug/prognos" element={<ForecastPage />} />
                <Route path="/forbund/:slug/logg" element={<AuditTrailPage />} />
                <Route path="/forbund/:slug/inlamning" element={<SubmissionsPage />} />
              </Route>
              <Route path="*" element={<NotFoundPage />} />
            </Route>
          </Routes>
        </OreProvider>
      </SessionProvider>
    </BrowserRouter>
  );
}

/** Asks for sign-in first, and remembers where the reader was going. */
function SignedInOnly() {
  const { viewer } = useSession();
  const { pathname, search } = useLocation();
  if (viewer === undefined) return <p className="waiting">Hämtar …</p>;
  if (viewer === null) {
    const target = pathname === '/' ? '' : `?mal=${encodeURIComponent(pathname + search)}`;
    return <Navigate to={`/logga-in${target}`} replace />;
  }
  if (viewer.mustChangePassword && pathname !== '/losenord') return <Navigate to="/losenord" replace />;
  return (
    <Suspense fallback={<p className="waiting">Hämtar sidan …</p>}>
      <Outlet />
    </Suspense>
  );
}
