// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { frameBodyOf, saidInFrame } from '../../src/detect/frame-body.ts';

const PITCH = '<p>Sign up for our <b>letters</b></p><style>p{}</style><script>x()</script>';

/** A frame with some attributes into which its page has written. */
function written(html: string, attributes = ''): HTMLIFrameElement {
  document.body.innerHTML = `<iframe ${attributes}></iframe>`;
  const frame = document.querySelector('iframe') as HTMLIFrameElement;
  if (frame.contentDocument) frame.contentDocument.body.innerHTML = html;
  return frame;
}

describe('what a page says in a frame', () => {
  it.each(['', 'src=""', 'src="about:blank"', 'srcdoc=""'])(
    'is read where the page has written it: %s',
    (attributes) => {
      expect(saidInFrame(written(PITCH, attributes))).toBe('Sign up for our letters');
    },
  );

  it('is not read of what has an address, is no frame, stands nowhere, or is not all there', () => {
    const frame = written(PITCH);
    frame.setAttribute('src', '/letters');
    expect(frameBodyOf(frame)).toBeNull();
    frame.removeAttribute('src');
    frame.contentDocument?.open();
    frame.contentDocument?.write('<body><p>Sign up');
    expect(frameBodyOf(frame)).toBeNull();
    frame.contentDocument?.close();
    frame.remove();
    expect(saidInFrame(frame)).toBe('');
    expect(frameBodyOf(document.body)).toBeNull();
  });

  it('is read whatever fields are called there', () => {
    const frame = written('<form><input name="body"><input name="textContent"></form><p>Sign up</p>');
    expect(saidInFrame(frame)).toBe('Sign up');
  });
});
