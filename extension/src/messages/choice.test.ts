import { expect, test } from 'vitest';
import { type Asked, type Chosen, type Passed, weigh } from './choice';
import type { CheckResult, Finding, Outcome, Severity } from './verdict';

const reason = 'They agreed on the phone';

function finding(rule: string, severity: Severity): Finding {
  return {
    client: 'nw',
    clientName: 'Northwind Traders',
    relationship: 'client',
    surface: 'text',
    start: 0,
    end: 9,
    how: 'name',
    facets: ['name'],
    confidence: 'sure',
    severity,
    rule,
    fixes: [],
  };
}

function found(outcome: Outcome): CheckResult {
  const grave = outcome === 'clear' ? 'note' : outcome;
  const findings = [finding('client-named', 'warn'), finding('sensitive-client', grave)];
  return { ok: true, outcome, findings: outcome === 'clear' ? [] : findings };
}

function asked(change: Partial<Asked>): Asked {
  return { gate: 'held', result: found('hold'), paused: false, network: 'x', ...change };
}

const failed: CheckResult = { ok: false, code: 'checker-failed' };
const noted = { network: 'x', rules: ['client-named', 'sensitive-client'], clients: ['nw'] };
const unchecked: Passed = { network: 'x', outcome: 'unchecked', what: 'posted', rules: [], clients: [] };

test.each<[string, Omit<Chosen, 'type'>, Partial<Asked>, ReturnType<typeof weigh>]>([
  ['back to the text, always', { choice: 'edit' }, {}, {}],

  ['hold, posted without a reason', { choice: 'post' }, {}, 'ignore'],
  ['hold, posted with too short a one', { choice: 'post', reason: 'ok' }, {}, 'ignore'],
  ['hold, posted with one that is too long', { choice: 'post', reason: 'a'.repeat(501) }, {}, 'ignore'],
  ['hold, posted with one of no text', { choice: 'post', reason: {} as string }, {}, 'ignore'],
  ['hold, posted', { choice: 'post', reason }, {}, { passed: { ...noted, outcome: 'hold', what: 'posted', reason } }],
  ['hold, called fine without a reason', { choice: 'fine' }, {}, 'ignore'],
  ['hold, called fine while nobody posts', { choice: 'fine' }, { gate: 'open' }, 'ignore'],
  [
    'hold, called fine',
    { choice: 'fine', reason },
    {},
    { passed: { ...noted, outcome: 'hold', what: 'fine', reason } },
  ],

  [
    'warn needs no reason, and keeps none',
    { choice: 'post', reason },
    { result: found('warn') },
    { passed: { ...noted, outcome: 'warn', what: 'posted' } },
  ],
  [
    'warn, called fine',
    { choice: 'fine' },
    { result: found('warn'), gate: 'open' },
    { passed: { ...noted, outcome: 'warn', what: 'fine' } },
  ],
  ['what is only noted is not stopped', { choice: 'fine' }, { result: found('note'), gate: 'open' }, {}],
  ['it became clear meanwhile', { choice: 'post' }, { result: found('clear') }, {}],

  ['no verdict in time', { choice: 'post' }, { gate: 'unchecked', result: undefined }, { passed: unchecked }],
  ['an older verdict is not one', { choice: 'post' }, { gate: 'unchecked' }, { passed: unchecked }],
  ['no checker', { choice: 'post' }, { result: failed }, { passed: unchecked }],
  ['the verdict is on its way', { choice: 'post' }, { result: undefined }, 'wait'],
  ['nothing to call fine', { choice: 'fine', reason }, { result: failed }, 'ignore'],

  ['nobody posts', { choice: 'post', reason }, { gate: 'open' }, 'ignore'],
  ['nothing is held during a pause', { choice: 'post' }, { paused: true, result: undefined }, {}],
  ['no choice of ours', { choice: 'delete' as 'post', reason }, {}, 'ignore'],
])('%s', (_, chosen, change, want) => {
  expect(weigh({ type: 'choice', ...chosen }, asked(change))).toEqual(want);
});
