-- What came in from team messaging and waits to be worked off, and what waits to be sent. The two tables are alike.
-- A lane is a conversation's place: within it, one row after the other in the order of seq; a dead one holds up nobody.
-- A row that is done keeps its id, so that a late second delivery is known, and nothing else: its content is null.
-- Lanes are hashes, and ids are the messaging service's own.

CREATE TABLE inbox (
  seq          BIGINT  NOT NULL GENERATED ALWAYS AS IDENTITY PRIMARY KEY, -- the order accepted
  channel      TEXT    NOT NULL, -- "slack"
  id           TEXT    NOT NULL, -- of the event
  workspace    TEXT    NOT NULL,
  lane         TEXT    NOT NULL,
  at           BIGINT  NOT NULL,
  state        TEXT    NOT NULL, -- waiting, done, dead
  due_at       BIGINT  NOT NULL,
  attempts     INTEGER NOT NULL,
  owner        TEXT,             -- who works on it, until leased_until
  leased_until BIGINT  NOT NULL,
  reason       TEXT,             -- a code of why it last failed, never a text
  content      TEXT,
  UNIQUE (channel, id)
);

CREATE INDEX inbox_waiting ON inbox (channel, lane, seq) WHERE state = 'waiting';
CREATE INDEX inbox_state ON inbox (state, at);

CREATE TABLE outbox (
  seq          BIGINT  NOT NULL GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  channel      TEXT    NOT NULL,
  id           TEXT    NOT NULL, -- of the event that it answers, and which of its answers it is
  workspace    TEXT    NOT NULL,
  lane         TEXT    NOT NULL,
  at           BIGINT  NOT NULL,
  state        TEXT    NOT NULL,
  due_at       BIGINT  NOT NULL,
  attempts     INTEGER NOT NULL,
  owner        TEXT,
  leased_until BIGINT  NOT NULL,
  reason       TEXT,
  content      TEXT,
  UNIQUE (channel, id)
);

CREATE INDEX outbox_waiting ON outbox (channel, lane, seq) WHERE state = 'waiting';
CREATE INDEX outbox_state ON outbox (state, at);

-- Where in team messaging a conversation is held. Place and person are hashes: they are looked up, never read back.
CREATE TABLE place (
  channel         TEXT NOT NULL,
  place           TEXT NOT NULL,
  person          TEXT NOT NULL,
  workspace       TEXT NOT NULL,
  conversation_id TEXT NOT NULL REFERENCES conversation (id) ON DELETE CASCADE,
  PRIMARY KEY (channel, place)
);

CREATE INDEX place_by_person ON place (channel, person);
CREATE INDEX place_by_workspace ON place (channel, workspace);
CREATE INDEX place_by_conversation ON place (conversation_id);
