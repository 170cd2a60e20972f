-- The tables of db/sqlite in PostgreSQL's types; times are nanoseconds since 1970-01-01T00:00:00Z.
-- Columns are only ever added, and with a default, so that old and new nodes can run side by side.

CREATE TABLE conversation (
  id              TEXT   NOT NULL PRIMARY KEY,
  token_hash      TEXT   NOT NULL UNIQUE, -- SHA-256 in hex; the token itself is held nowhere
  created_at      BIGINT NOT NULL,
  touched_at      BIGINT NOT NULL, -- the last message; retention counts from here
  catalog_version TEXT   NOT NULL,
  state           TEXT   NOT NULL  -- JSON, see ConversationCodec
);

CREATE INDEX conversation_by_touch ON conversation (touched_at);

-- A message with its answer, if it has one. The greeting is an answer without a message. Messages of one conversation
-- are put in under the lock of its row, so that their numbers follow the order accepted.
CREATE TABLE message (
  seq             BIGINT NOT NULL GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  conversation_id TEXT   NOT NULL REFERENCES conversation (id) ON DELETE CASCADE,
  message_id      TEXT,
  kind            TEXT   NOT NULL,
  accepted_at     BIGINT NOT NULL,
  reply_id        TEXT,
  reply_at        BIGINT,
  text            TEXT,
  reply_text      TEXT,
  reply_json      TEXT,
  UNIQUE (conversation_id, message_id)
);

CREATE INDEX message_waiting ON message (conversation_id, seq) WHERE reply_id IS NULL;

CREATE TABLE feedback (
  conversation_id TEXT    NOT NULL REFERENCES conversation (id) ON DELETE CASCADE,
  reply_id        TEXT    NOT NULL,
  helpful         BOOLEAN NOT NULL,
  given_at        BIGINT  NOT NULL,
  comment         TEXT,
  PRIMARY KEY (conversation_id, reply_id)
);
