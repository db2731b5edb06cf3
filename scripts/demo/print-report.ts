import type { PageReport } from '../../src/messages.ts';

const short = (text: string, length: number): string =>
  text.length > length ? `${text.slice(0, length - 1).trimEnd()}…` : text;

const indented = (lines: readonly string[], by: string): string[] => lines.map((line) => by + line);

function blockLines(report: PageReport): string[] {
  const hidden = report.removed.filter((block) => !block.restored);
  if (hidden.length === 0) return ['Hidden: nothing'];
  return [
    `Hidden: ${hidden.length} ${hidden.length === 1 ? 'block' : 'blocks'}`,
    ...hidden.flatMap((block) => [
      `  ${block.kind} (${Math.round(block.confidence * 100)}%): ${short(block.text, 90)}`,
      ...indented(block.reasons, '    - '),
    ]),
  ];
}

function markLines(report: PageReport): string[] {
  const page = report.label === 'none' ? [] : [`Label of the page: ${report.label}`];
  const evidence = indented(report.labelEvidence, '    - ');
  if (report.marks.length === 0) return [...page, ...evidence, 'Marked: nothing'];
  const marks = report.marks.flatMap((mark) => [
    `  ${mark.label}: ${short(mark.text, 90)}`,
    `    - ${mark.reason}`,
  ]);
  return [...page, ...evidence, `Marked: ${report.marks.length}`, ...marks];
}

function summaryLines(report: PageReport): string[] {
  const { article, summary } = report;
  const facts = [article.byline, article.published].filter(Boolean).join(', ');
  const time = `${article.minutesNow} min to read, ${article.minutesBefore} with the clutter`;
  return [
    `Summary: ${article.title}`,
    ...indented([facts, `${article.words} words, ${time}`].filter(Boolean), '  '),
    ...summary.map(({ text, label }) => `  • ${text}${label === 'none' ? '' : ` [${label}]`}`),
  ];
}

/** What speaks for a news article, and what against it. */
const newsLines = ({ evidence }: PageReport): string[] =>
  evidence.map(({ text, isFor }) => `  ${isFor ? '+' : '-'} ${text}`);

/** What happened on a page, as lines for a person at a terminal. */
export function reportLines(report: PageReport): string[] {
  if (report.state === 'not-news') return ['Not a news article: left alone.', ...newsLines(report)];
  const head = `${report.isNews ? 'A' : 'Hardly a'} news article (the chance is ${Math.round(report.newsConfidence * 100)}%).`;
  return [
    head,
    ...newsLines(report),
    ...(report.state === 'cleaned' ? [] : [`State: ${report.state}.`]),
    '',
    ...blockLines(report),
    '',
    ...markLines(report),
    '',
    ...summaryLines(report),
  ];
}
