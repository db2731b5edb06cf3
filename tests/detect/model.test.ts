// @vitest-environment jsdom
import { expect, it } from 'vitest';
import model from '../../src/detect/model.json' with { type: 'json' };
import about from '../../src/detect/model-about.json' with { type: 'json' };
import { readTrees } from '../../src/detect/trees.ts';
import { ASKED } from '../../src/detect/vectors.ts';

const names = ASKED.map(({ name }) => name);

it('the model was learnt from the features there are, in their order', () => {
  expect(about.features).toEqual(names);
});

it('the model asks for no feature there is not', () => {
  const packed = [model.core, model.extra].flatMap(({ first, second }) => [first, second]);
  for (const trees of [...packed, ...Object.values(model.kinds)])
    for (const { f } of readTrees(trees, model.cuts))
      for (const feature of f) expect(feature).toBeLessThan(names.length);
});
