/** What there is to say of a cleaned page: its summary, its labels, and what was taken away. */
import type { PageReport } from '../messages.ts';
import { ArticleTools } from './article-tools.tsx';
import { LabelSection } from './label-section.tsx';
import type { PopupModel } from './model.ts';
import { ModelSummary } from './model-summary.tsx';
import { RemovedSection } from './removed-section.tsx';
import { SparingNote } from './sparing-note.tsx';
import { Summary } from './summary.tsx';

interface ArticleViewProps {
  readonly report: PageReport;
  readonly model: PopupModel;
}

export function ArticleView({ report, model }: ArticleViewProps) {
  // What is listed and said of one story is not of another. Its address does not tell: pages write into that as they are
  // scrolled.
  const story = report.article.title;
  return (
    <>
      <Summary report={report} onGo={model.scrollTo} />
      <ModelSummary key={`model ${report.article.lang} ${story}`} lang={report.article.lang} model={model} />
      <ArticleTools report={report} model={model} />
      <LabelSection report={report} marksOn={model.marksOn.value} onGo={model.scrollTo} />
      <RemovedSection
        key={`removed ${story}`}
        removed={report.removed}
        lang={report.article.lang}
        onShow={model.showBlocks}
      >
        {report.isSparing && <SparingNote model={model} />}
      </RemovedSection>
    </>
  );
}
