// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Frames } from '../../src/content/frames.ts';

/** A step that the browser takes in each frame. */
type Step = () => void;

describe.each(['an animation', 'the browser alone, as long as no clock goes'])(
  'frames told by %s',
  (told) => {
    let steps: Step[];
    let tasks: Step[];
    let log: string[];
    let frames: Frames;
    let now: number;

    /** Draws a frame; the page's own step in it may bring more. */
    const draw = (step: Step = () => {}): void => {
      for (const one of steps.splice(0)) one();
      step();
      log.push('drawn');
    };
    const runTasks = (): void => {
      for (const one of tasks.splice(0)) one();
    };

    beforeEach(() => {
      [steps, tasks, log, now] = [[], [], [], 0];
      vi.spyOn(performance, 'now').mockImplementation(() => now);
      vi.stubGlobal('scheduler', { postTask: (task: Step) => tasks.push(task) });
      vi.stubGlobal('requestAnimationFrame', (step: Step) => steps.push(step));
      vi.stubGlobal('KeyframeEffect', class {});
      vi.stubGlobal(
        'Animation',
        class {
          onfinish: Step = () => {};
          readonly timeline = { currentTime: told === 'an animation' ? 7 : null };
          set startTime(at: number) {
            expect(at, 'it begins now').toBe(7);
            steps.push(() => this.onfinish());
          }
        },
      );
      frames = new Frames(
        () => log.push('looked'),
        () => log.push('over'),
      );
    });

    afterEach(() => {
      vi.unstubAllGlobals();
      vi.restoreAllMocks();
    });

    it('are awaited to look at all that has come, once', () => {
      for (let i = 0; i < 3; i += 1) frames.came();
      expect([log, steps.length]).toEqual([[], 1]);
      draw();
      runTasks();
      expect(log).toEqual(['looked', 'drawn', 'over']);
    });

    it('are not drawn before what comes while they are has been looked at', () => {
      frames.came();
      draw(() => frames.came());
      runTasks();
      expect(log).toEqual(['looked', 'looked', 'drawn', 'over']);
      // Between two frames there is time again.
      frames.came();
      expect(log).toHaveLength(4);
      draw();
      expect(log.slice(4)).toEqual(['looked', 'drawn']);
    });

    it('are followed for a second after the last that came, and not looked at without need', () => {
      frames.came();
      draw();
      runTasks();
      now = 900;
      draw(() => frames.came());
      expect(log).toEqual(['looked', 'drawn', 'over', 'looked', 'drawn']);
      runTasks();
      now = 1900;
      draw();
      runTasks();
      expect(steps).toEqual([]);
    });

    it('are nothing to look at once that is over', () => {
      frames.came();
      frames.end();
      draw();
      runTasks();
      expect(log).toEqual(['drawn', 'over']);
      expect(steps).toEqual([]);
    });
  },
);
