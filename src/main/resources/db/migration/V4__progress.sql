-- What of a task's help a student opened, and when first: part 1, 2, … is a hint, part 0 the solution.
create table task_help (
    id         uuid primary key,
    account_id uuid not null references account (id) on delete cascade,
    course     varchar(60) not null,
    lesson     varchar(60) not null,
    task       varchar(60) not null,
    part       integer not null,
    opened_at  timestamp with time zone not null,
    unique (account_id, course, lesson, task, part)
);

-- How long students were active at lessons.
create table lesson_time (
    id         uuid primary key,
    account_id uuid not null references account (id) on delete cascade,
    course     varchar(60) not null,
    lesson     varchar(60) not null,
    seconds    bigint not null,
    unique (account_id, course, lesson)
);

-- Certificates as they were issued: what was done later does not change them.
create table certificate (
    id         uuid primary key,
    account_id uuid not null references account (id) on delete cascade,
    course     varchar(60) not null,
    name       varchar(60) not null,
    title      varchar(200) not null,
    result     varchar(200) not null,
    issued_on  date not null,
    code       varchar(40) not null unique,
    unique (account_id, course)
);
