-- Columns that each attempt has are varchar and not text: H2 keeps a text apart from its row, which halves the submissions per second.
-- An attempt begins, is saved as it goes, and is graded. What it asks is an edition: questions with their keys, and rules.

create table quiz_edition (
    id       char(64) primary key,
    course   varchar(60) not null,
    lesson   varchar(60) not null,
    content  text not null,
    first_at timestamp with time zone not null
);

alter table quiz_attempt add column state varchar(20) default 'GRADED' not null;
alter table quiz_attempt add column edition char(64) references quiz_edition (id);
alter table quiz_attempt add column seed bigint default 0 not null;
alter table quiz_attempt add column asked varchar(1000000);
alter table quiz_attempt add column started_at timestamp with time zone;
alter table quiz_attempt add column deadline timestamp with time zone;
alter table quiz_attempt add column extra_minutes integer default 0 not null;
alter table quiz_attempt add column saves integer default 0 not null;
alter table quiz_attempt add column seconds varchar(1000000);
alter table quiz_attempt add column tries varchar(1000000);
alter table quiz_attempt add column marks varchar(1000000);
alter table quiz_attempt add column pending integer default 0 not null;
update quiz_attempt set started_at = submitted_at;
alter table quiz_attempt alter column started_at set not null;
alter table quiz_attempt alter column submitted_at drop not null;
alter table quiz_attempt alter column verdict drop not null;
create index quiz_attempt_due on quiz_attempt (state, deadline);
create index quiz_attempt_quiz on quiz_attempt (course, lesson);

-- More time for one student in one quiz, given in the page.
create table quiz_extension (
    account_id uuid not null references account (id) on delete cascade,
    course     varchar(60) not null,
    lesson     varchar(60) not null,
    minutes    integer not null,
    primary key (account_id, course, lesson)
);

-- What instructors did. Rows are added, never changed.
create table quiz_audit (
    id         uuid primary key,
    course     varchar(60) not null,
    lesson     varchar(60) not null,
    happened_at timestamp with time zone not null,
    actor      varchar(60) not null,
    act        varchar(30) not null,
    subject    varchar(400) not null,
    reason     varchar(1000) not null,
    was        text not null,
    became     text not null,
    changes    text,
    undoes     uuid references quiz_audit (id)
);
create index quiz_audit_quiz on quiz_audit (course, lesson, happened_at);
