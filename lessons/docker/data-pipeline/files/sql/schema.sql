CREATE TABLE runs (
    id integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    object text NOT NULL UNIQUE,
    loaded timestamptz NOT NULL DEFAULT now()
);
CREATE TABLE occupancy (
    run integer NOT NULL REFERENCES runs,
    hospital text NOT NULL,
    occupied integer NOT NULL,
    beds integer NOT NULL
);
-- The dashboard may look and nothing else.
CREATE ROLE viewer LOGIN PASSWORD 'only-to-look';
GRANT SELECT ON runs, occupancy TO viewer;
