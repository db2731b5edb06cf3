/**
 * Answers that hold as long as a page is looked at. Looking changes nothing, so what is asked of the same part again, for
 * each of thousands of blocks in it, is found once.
 */

/** The answers of the look that is under way, by what was asked and of what; undefined between looks. */
let answers: Map<unknown, Map<unknown, unknown>> | undefined;

/** Looks at a page. Nothing that is done in it may change the page; a look within a look is a part of it. */
export function inOneLook<Outcome>(look: () => Outcome): Outcome {
  if (answers) return look();
  answers = new Map();
  try {
    return look();
  } finally {
    answers = undefined;
  }
}

/** Makes a question that is answered once a look for each that it is asked of; between looks it is asked anew each time. */
export function oncePerLook<Of, Answer>(ask: (of: Of) => Answer): (of: Of) => Answer {
  return (of) => {
    if (!answers) return ask(of);
    let known = answers.get(ask) as Map<Of, Answer> | undefined;
    if (!known) {
      known = new Map();
      answers.set(ask, known);
    }
    // What is answered is never undefined.
    const before = known.get(of);
    if (before !== undefined) return before;
    const answer = ask(of);
    known.set(of, answer);
    return answer;
  };
}
