-- Times are nanoseconds since 1970-01-01T00:00:00Z.
--
-- Why each table has a "gap": SQLite's secure_delete overwrites a deleted cell and a freed page, but where it moves
-- cells between pages to balance a tree, copies stay behind in the unused part of a page, and outlive the row. What
-- does not fit on a page of 4096 bytes (the first 4061 bytes of a row at most) is put on pages of its own, which are
-- never moved and are overwritten when freed. So everything that a person typed, or that follows from it, stands
-- behind a gap that fills the row's own page: erased is then erased. Keep new columns of that kind behind the gap.

CREATE TABLE conversation (
  id              TEXT    NOT NULL PRIMARY KEY,
  token_hash      TEXT    NOT NULL UNIQUE, -- SHA-256 in hex; the token itself is held nowhere
  created_at      INTEGER NOT NULL,
  touched_at      INTEGER NOT NULL, -- the last message; retention counts from here
  catalog_version TEXT    NOT NULL,
  gap             BLOB    NOT NULL DEFAULT (zeroblob(4096)),
  state           TEXT    NOT NULL  -- JSON, see ConversationCodec
) STRICT;

CREATE INDEX conversation_by_touch ON conversation (touched_at);

-- A message with its answer, if it has one. The greeting is an answer without a message.
CREATE TABLE message (
  seq             INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, -- the order accepted
  conversation_id TEXT    NOT NULL REFERENCES conversation (id) ON DELETE CASCADE,
  message_id      TEXT,
  kind            TEXT    NOT NULL,
  accepted_at     INTEGER NOT NULL,
  reply_id        TEXT,
  reply_at        INTEGER,
  gap             BLOB    NOT NULL DEFAULT (zeroblob(4096)),
  text            TEXT,
  reply_text      TEXT,
  reply_json      TEXT,
  UNIQUE (conversation_id, message_id)
) STRICT;

CREATE INDEX message_waiting ON message (conversation_id, seq) WHERE reply_id IS NULL;

CREATE TABLE feedback (
  conversation_id TEXT    NOT NULL REFERENCES conversation (id) ON DELETE CASCADE,
  reply_id        TEXT    NOT NULL,
  helpful         INTEGER NOT NULL,
  given_at        INTEGER NOT NULL,
  gap             BLOB    NOT NULL DEFAULT (zeroblob(4096)),
  comment         TEXT,
  PRIMARY KEY (conversation_id, reply_id)
) STRICT;
