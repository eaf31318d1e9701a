CREATE TABLE beds (
    ward text PRIMARY KEY,
    beds integer NOT NULL,
    occupied integer NOT NULL
);
INSERT INTO beds VALUES ('Ward 1', 24, 21), ('Ward 2', 18, 9), ('Ward 3', 30, 30);
