/** The summary by the browser's own model, where it has one: offered by a switch, off until the reader asks for it. */
import { useEffect, useRef, useState } from 'preact/hooks';
import { percentFormat, t } from '../ui/i18n.ts';
import { Switch } from '../ui/switch.tsx';
import type { PopupModel } from './model.ts';
import { type Availability, availabilityOf, summarizeOnDevice } from './on-device.ts';

type State =
  | { readonly kind: 'off' }
  | { readonly kind: 'working'; readonly arrived: number | null }
  | { readonly kind: 'done'; readonly points: readonly string[] }
  | { readonly kind: 'failed' };

interface ModelSummaryProps {
  /** BCP 47 tag of the article's language, or empty. */
  readonly lang: string;
  readonly model: PopupModel;
}

export function ModelSummary({ lang, model }: ModelSummaryProps) {
  const [availability, setAvailability] = useState<Availability>('none');
  const [state, setState] = useState<State>({ kind: 'off' });
  const working = useRef<AbortController | null>(null);

  useEffect(() => {
    void availabilityOf(lang).then(setAvailability);
    return () => working.current?.abort();
  }, [lang]);

  const start = async (): Promise<void> => {
    const ending = new AbortController();
    working.current = ending;
    setState({ kind: 'working', arrived: availability === 'download' ? 0 : null });
    const next = await model
      .article()
      .then((article) => {
        if (!article?.text) throw new Error('no text');
        return summarizeOnDevice(
          article.text,
          lang,
          (arrived) => !ending.signal.aborted && setState({ kind: 'working', arrived }),
          ending.signal,
        );
      })
      .then(
        (points): State => (points.length > 0 ? { kind: 'done', points } : { kind: 'failed' }),
        (): State => ({ kind: 'failed' }),
      );
    if (!ending.signal.aborted) setState(next);
  };

  const stop = (): void => {
    working.current?.abort();
    setState({ kind: 'off' });
  };

  if (availability === 'none') return null;
  return (
    <div class="model-summary" aria-busy={state.kind === 'working'}>
      <Switch
        id="model"
        on={state.kind !== 'off'}
        hint={`${t('popup_model_hint')}${availability === 'download' ? ` ${t('popup_model_download')}` : ''}`}
        onSwitch={(on) => (on ? void start() : stop())}
      >
        {t('popup_model_switch')}
      </Switch>
      {state.kind === 'working' && (
        <p class="hint">
          {t('popup_model_working')}{' '}
          {state.arrived !== null && state.arrived < 1 && (
            <progress value={state.arrived} max={1}>
              {percentFormat()(state.arrived * 100)}
            </progress>
          )}
        </p>
      )}
      {state.kind === 'done' && (
        <ul class="model-points" lang={lang || undefined}>
          {state.points.map((point) => (
            <li key={point}>{point}</li>
          ))}
        </ul>
      )}
      {state.kind === 'failed' && <p class="warning">{t('popup_model_failed')}</p>}
    </div>
  );
}
