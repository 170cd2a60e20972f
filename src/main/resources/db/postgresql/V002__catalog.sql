CREATE TABLE catalog_version (
  seq          BIGINT  NOT NULL GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  version      TEXT    NOT NULL UNIQUE,
  published_at BIGINT  NOT NULL, -- nanoseconds since 1970-01-01T00:00:00Z
  programs     INTEGER NOT NULL,
  report       TEXT    NOT NULL, -- the ImportReport, JSON
  content      BYTEA   NOT NULL  -- gzipped JSON, see CatalogCodec
);

-- What was made current, one on the other: the last row is the current version, a rollback takes it away.
CREATE TABLE catalog_current (
  seq     BIGINT NOT NULL GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  version TEXT   NOT NULL REFERENCES catalog_version (version)
);
