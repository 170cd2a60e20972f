-- Times are nanoseconds since 1970-01-01T00:00:00Z.

CREATE TABLE conversation (
  id              TEXT    NOT NULL PRIMARY KEY,
  token_hash      TEXT    NOT NULL, -- SHA-256 in hex; the token itself is held nowhere
  created_at      INTEGER NOT NULL,
  touched_at      INTEGER NOT NULL, -- the last message; retention counts from here
  catalog_version TEXT    NOT NULL,
  state           TEXT    NOT NULL  -- JSON, see ConversationCodec
) STRICT;

CREATE INDEX conversation_by_touch ON conversation (touched_at);

-- A message with its answer, if it has one. The greeting is an answer without a message.
CREATE TABLE message (
  seq             INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, -- the order accepted
  conversation_id TEXT    NOT NULL REFERENCES conversation (id) ON DELETE CASCADE,
  message_id      TEXT,
  kind            TEXT    NOT NULL,
  text            TEXT,
  accepted_at     INTEGER NOT NULL,
  reply_id        TEXT,
  reply_at        INTEGER,
  reply_text      TEXT,
  reply_json      TEXT,
  UNIQUE (conversation_id, message_id)
) STRICT;

CREATE INDEX message_waiting ON message (seq) WHERE reply_id IS NULL;

CREATE TABLE feedback (
  conversation_id TEXT    NOT NULL REFERENCES conversation (id) ON DELETE CASCADE,
  reply_id        TEXT    NOT NULL,
  helpful         INTEGER NOT NULL,
  comment         TEXT,
  given_at        INTEGER NOT NULL,
  PRIMARY KEY (conversation_id, reply_id)
) STRICT;
