import fc from 'fast-check';
import { Output } from '../../src/ui/output';
import { escapeHtml, harmless, harmlessJson, oneLine, Redactor } from '../../src/ui/redact';
import { ENCODINGS, echo, echoed, leaked, secretValue } from '../services/echo';
import { Sink } from '../services/in-process';

const CONTROL = /[\u0000-\u001f\u007f-\u009f\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/; // eslint-disable-line no-control-regex

test('no encoding of a value gets through', () => {
  fc.assert(fc.property(fc.array(secretValue, { minLength: 1, maxLength: 4 }), fc.string(), (values, around) => {
    const redactor = new Redactor();
    redactor.add(...values);
    const forms = values.flatMap((value) => Object.values(ENCODINGS).map((encode) => encode(value)));
    const masked = redactor.text(forms.map((form) => `${around}${form}`).join(' '));
    // A part of the text around the values isn't one of them.
    expect(forms.filter((form) => masked.includes(form) && !around.includes(form))).toEqual([]);
  }), { numRuns: 300 });
});

test('a value that the end of a text cuts is masked as well', () => {
  fc.assert(fc.property(fc.array(secretValue, { minLength: 1, maxLength: 3 }), echo, (values, how) => {
    const redactor = new Redactor();
    redactor.add(...values);
    const line = redactor.printable(echoed(how, values));
    expect(leaked(line, values)).toEqual([]);
    expect(line.length).toBeLessThanOrEqual(303);
  }), { numRuns: 300 });
});

test('every kind of output is masked', () => {
  const [stdout, stderr] = [new Sink(), new Sink()];
  const output = new Output({ output: 'json', quiet: false, debug: true }, stdout, stderr);
  output.redactor.add('hunter2"hunter2');
  output.say('say hunter2"hunter2');
  output.insist('insist hunter2"hunter2');
  output.warn({ id: 'x', message: 'warn hunter2"hunter2' });
  output.debug('debug', { field: 'hunter2"hunter2' });
  output.result({ result: 'hunter2"hunter2', html: escapeHtml('hunter2"hunter2'), warnings: output.warnings }, '');
  expect(stdout.text + stderr.text).not.toContain('hunter2');
  expect((stdout.text + stderr.text).match(/\*\*\*/g)).toHaveLength(7);
});

test('text from elsewhere keeps no control characters', () => {
  fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => {
    const redactor = new Redactor();
    expect(redactor.printable(text)).not.toMatch(CONTROL);
    expect(redactor.printable(text).length).toBeLessThanOrEqual(303);
    expect(oneLine(text)).not.toMatch(CONTROL);
    expect(harmless(text).replaceAll('\n', '')).not.toMatch(CONTROL);
    const json = harmlessJson(JSON.stringify(text));
    expect(json).not.toMatch(CONTROL);
    expect(JSON.parse(json)).toBe(text);
    expect(escapeHtml(text)).not.toMatch(/[<>"']/);
  }), { numRuns: 300 });
});
