import {events, parse} from './events.js';
import {same, test} from './harness.js';

test('an event has type, data and id', () => same(parse('id: 2\nevent: delta\ndata: {"a":1}\n\n').events, [{type: 'delta', data: '{"a":1}', id: '2'}]));
test('what is no whole event yet waits', () => same(parse('data: a\n\ndata: b').rest, 'data: b'));
test('data over several lines is one text', () => same(parse('data: a\ndata: b\n\n').events[0].data, 'a\nb'));
test('comments and empty events are nothing', () => same(parse(': hello\n\nevent: x\n\n').events, []));
test('characters cut in the middle of their bytes come whole', async () => {
  const bytes = new TextEncoder().encode('data: 你好\n\n');
  const stream = new ReadableStream({start(c) { for (const b of bytes) c.enqueue(new Uint8Array([b])); c.close(); }});
  const found = [];
  for await (const event of events(stream)) found.push(event.data);
  same(found, ['你好']);
});
