-- Portable SQL: H2 today, PostgreSQL as a second build of the same sources.

create table account (
    id            uuid primary key,
    name          varchar(60)  not null,
    name_key      varchar(120) not null unique,
    role          varchar(20)  not null,
    password_hash varchar(200),
    created_at    timestamp with time zone not null
);

create table session (
    digest     char(64) primary key,
    account_id uuid not null references account (id) on delete cascade,
    created_at timestamp with time zone not null,
    expires_at timestamp with time zone not null
);
create index session_account on session (account_id);

create table sign_in_link (
    digest     char(64) primary key,
    account_id uuid not null references account (id) on delete cascade,
    expires_at timestamp with time zone not null
);

create table classroom (
    id         uuid primary key,
    name       varchar(100) not null,
    code       varchar(20)  not null unique,
    created_at timestamp with time zone not null
);

create table membership (
    classroom_id uuid not null references classroom (id) on delete cascade,
    account_id   uuid not null references account (id) on delete cascade,
    joined_at    timestamp with time zone not null,
    primary key (classroom_id, account_id)
);

create table sandbox (
    id     uuid primary key,
    owner  uuid not null unique references account (id),
    state  varchar(20) not null,
    since  timestamp with time zone not null,
    reason varchar(40)
);

create table task_done (
    id         uuid primary key,
    account_id uuid not null references account (id) on delete cascade,
    course     varchar(60) not null,
    lesson     varchar(60) not null,
    task       varchar(60) not null,
    done_at    timestamp with time zone not null,
    unique (account_id, course, lesson, task)
);

create table lesson_visit (
    id         uuid primary key,
    account_id uuid not null references account (id) on delete cascade,
    course     varchar(60) not null,
    lesson     varchar(60) not null,
    first_at   timestamp with time zone not null,
    last_at    timestamp with time zone not null,
    unique (account_id, course, lesson)
);

-- A submitted attempt: the answers as given, and the verdict as it was when they were graded.
create table quiz_attempt (
    id           uuid primary key,
    account_id   uuid not null references account (id) on delete cascade,
    course       varchar(60) not null,
    lesson       varchar(60) not null,
    number       integer not null,
    submitted_at timestamp with time zone not null,
    points       decimal(10, 4) not null,
    most         decimal(10, 4) not null,
    passed       boolean not null,
    answers      varchar(1000000) not null,
    verdict      varchar(1000000) not null,
    unique (account_id, course, lesson, number)
);
