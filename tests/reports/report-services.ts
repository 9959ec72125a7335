import { CellRowsService } from '@samla/consolidation/cell-rows.service.js';
import { ConsolidationPartsService } from '@samla/consolidation/consolidation-parts.service.js';
import { ConsolidationService } from '@samla/consolidation/consolidation.service.js';
import { FiguresService } from '@samla/consolidation/figures.service.js';
import { ApprovedFiguresService } from '@samla/consolidation/read/approved-figures.service.js';
import { KeptWork } from '@samla/consolidation/read/kept-work.js';
import { RollupRepository } from '@samla/consolidation/read/rollup.repository.js';
import { CountyRepository } from '@samla/forbund/county.repository.js';
import { ForbundDirectory } from '@samla/forbund/forbund-directory.service.js';
import { ForbundRepository } from '@samla/forbund/forbund.repository.js';
import { PerimeterRepository } from '@samla/forbund/perimeter.repository.js';
import { PerimeterService } from '@samla/forbund/perimeter.service.js';
import { SuccessionRepository } from '@samla/forbund/succession.repository.js';
import { SuccessionService } from '@samla/forbund/succession.service.js';
import type { Clock } from '@samla/platform/clock/clock.js';
import type { Database } from '@samla/platform/database/database.js';
import { ConsolidatedReportService } from '@samla/reports/consolidated-report.service.js';
import { ReportDocumentRepository } from '@samla/reports/report-document.repository.js';
import { ReportRunRepository } from '@samla/reports/report-run.repository.js';
import { ReportRunService } from '@samla/reports/report-run.service.js';

/** The services of the feature, put together as its module does. */
export function reportServices(
  database: Database,
  clock: Clock,
): { runs: ReportRunService; reports: ConsolidatedReportService } {
  const rollups = new RollupRepository();
  const keeping = { keptFigures: true };
  const perimeters = new PerimeterService(database, new PerimeterRepository());
  const work = new KeptWork(keeping);
  const figures = new FiguresService(
    perimeters,
    new SuccessionService(database, clock, new ForbundRepository(), new SuccessionRepository()),
    new ApprovedFiguresService(database, rollups, keeping),
    work,
  );
  const consolidations = new ConsolidationService(database, perimeters, rollups, figures, work);
  const directory = new ForbundDirectory(database, clock, new CountyRepository(), new ForbundRepository());
  const parts = new ConsolidationPartsService(figures, new CellRowsService(consolidations), directory);
  const [runs, documents] = [new ReportRunRepository(), new ReportDocumentRepository()];
  return {
    runs: new ReportRunService(database, clock, runs, documents),
    reports: new ConsolidatedReportService(database, clock, runs, documents, consolidations, parts),
  };
}
