import {ApiError} from './api.js';
import {same, test} from './harness.js';
import {Turn} from './turn.js';

const key = {id: 'c', token: 't'};
const message = {id: 'm', text: 'hello'};
const event = (id, type, data) => `id: ${id}\nevent: ${type}\ndata: ${JSON.stringify(data)}\n\n`;
const all = [event(1, 'accepted', {id: 'm'}), event(2, 'delta', {text: 'One. '}), event(3, 'delta', {text: 'Two.'}), event(4, 'reply', {id: 'r', text: 'One. Two.'}), event(5, 'done', {})];
/** A body of these texts, one at a time; where it is broken it fails behind the last. */
const body = (texts, broken = false) => {
  const rest = [...texts];
  return {body: new ReadableStream({
    pull(c) {
      if (rest.length) c.enqueue(new TextEncoder().encode(rest.shift()));
      else if (broken) c.error(new TypeError('network'));
      else c.close();
    },
  }, {highWaterMark: 0})};
};

/** An API that answers with these, one after the other, and writes down what it was asked. */
function api(...answers) {
  const asked = [];
  const next = (what) => {
    asked.push(what);
    const answer = answers.shift();
    if (answer instanceof Error) throw answer;
    return answer;
  };
  return {ApiError, asked, say: async () => next('say'), resume: async (k, m, seen) => next('resume ' + seen)};
}

async function whole(turn) {
  for (;;) {
    try { return await turn.attempt(); } catch (error) { if (!error.passes) throw error; }
  }
}

test('a whole stream is one attempt', async () => {
  const fake = api(body(all));
  const turn = new Turn(key, message, () => {}, fake);
  same((await whole(turn)).id, 'r');
  same([turn.text, fake.asked], ['One. Two.', ['say']]);
});

test('a broken stream is taken up behind what was seen, with no piece doubled', async () => {
  const fake = api(body(all.slice(0, 2), true), body(all.slice(2)));
  const turn = new Turn(key, message, () => {}, fake);
  await whole(turn);
  same([turn.text, fake.asked], ['One. Two.', ['say', 'resume 2']]);
});

test('a stream that ends early without a fault is broken too', async () => {
  const fake = api(body(all.slice(0, 3)), body(all.slice(3)));
  const turn = new Turn(key, message, () => {}, fake);
  await whole(turn);
  same([turn.text, fake.asked], ['One. Two.', ['say', 'resume 3']]);
});

test('what was never accepted is said again with its own id', async () => {
  const fake = api(new ApiError(0, null), body(all));
  await whole(new Turn(key, message, () => {}, fake));
  same(fake.asked, ['say', 'say']);
});

test('what the server forgot is said again from the beginning', async () => {
  const fake = api(body(all.slice(0, 2), true), new ApiError(404, null), body(all));
  const turn = new Turn(key, message, () => {}, fake);
  await whole(turn);
  same([turn.text, fake.asked], ['One. Two.', ['say', 'resume 2', 'say']]);
});

test('an error in the stream ends the attempt with its status', async () => {
  const fake = api(body([all[0], event(1, 'error', {status: 422, detail: 'no'})]));
  let caught;
  try { await new Turn(key, message, () => {}, fake).attempt(); } catch (error) { caught = error; }
  same([caught.status, caught.passes], [422, false]);
});

test('a turn that was stopped makes no further attempt', async () => {
  const fake = api(body(all));
  const turn = new Turn(key, message, () => {}, fake);
  turn.stop();
  let caught;
  try { await turn.attempt(); } catch (error) { caught = error; }
  same([caught.name, fake.asked], ['AbortError', []]);
});
