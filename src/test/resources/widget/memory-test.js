import {Memory} from './memory.js';
import {same, test} from './harness.js';

test('what is held for one conversation is not sent in another, and let go once', () => {
  localStorage.clear();
  const memory = new Memory();
  memory.hold('c1', {id: 'm1', text: 'a'});
  memory.hold('c2', {id: 'm2', text: 'b'});
  same(new Memory().unsent('c1'), [{id: 'm1', text: 'a'}]);
  memory.letGo('m1');
  same([memory.unsent('c1'), memory.unsent('c2')], [[], [{id: 'm2', text: 'b'}]]);
});
test('a damaged entry is none', () => {
  localStorage.setItem('waymark.conversation', '{');
  same(new Memory().conversation, null);
});
test('one tab hears another', async () => {
  const heard = new Promise((done) => new Memory().addEventListener('elsewhere', () => done(true)));
  new Memory().tell();
  same(await Promise.race([heard, new Promise((done) => setTimeout(() => done(false), 5000))]), true);
});
