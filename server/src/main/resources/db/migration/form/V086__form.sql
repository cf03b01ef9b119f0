-- Forms are versioned data (ADR 19): what is asked, and what was answered to which version of it.
create schema form;

-- A published version. It never changes; that it takes no new submissions any more is said beside it.
create table form.definition (
    form         text not null check (form <> ''),
    version      integer not null check (version > 0),
    body         jsonb not null,
    published_at timestamptz not null,
    published_by text not null check (published_by <> ''),
    withdrawn_at timestamptz,
    withdrawn_by text check (withdrawn_by <> ''),
    primary key (form, version),
    check ((withdrawn_at is null) = (withdrawn_by is null))
);

-- Whoever fills in a form reads it, whoever that is.
call scope.protect('form.definition', 'true', '(select scope.writes_something())');
revoke update, delete on form.definition from ${app};
grant update (withdrawn_at, withdrawn_by) on form.definition to ${app};

-- What is to become the next version, as it is being written; it may still be wrong.
create table form.draft (
    form       text primary key check (form <> ''),
    body       jsonb not null,
    -- How often it was saved; whoever saves says how often he had seen.
    edits      integer not null check (edits > 0),
    changed_at timestamptz not null,
    changed_by text not null check (changed_by <> '')
);

call scope.protect_shared('form.draft');

-- A form being filled in about something, or filled in. The id is made by who begins, be it on a phone without a network.
create table form.submission (
    id           uuid primary key,
    form         text not null,
    version      integer not null,
    -- What it is about, as the feature calls it.
    subject      text not null check (subject <> ''),
    unit         text not null check (unit <> ''),
    -- The newest version of its answers; 0 while there are none.
    trunk        integer not null check (trunk >= 0),
    begun_at     timestamptz not null,
    begun_by     text not null check (begun_by <> ''),
    submitted_at timestamptz,
    submitted_by text check (submitted_by <> ''),
    foreign key (form, version) references form.definition (form, version),
    check ((submitted_at is null) = (submitted_by is null)),
    check (submitted_at is null or trunk > 0)
);

create index submission_by_subject on form.submission (subject, form);
create index submission_by_form on form.submission (form, version, submitted_at);

call scope.protect_by_unit('form.submission');
revoke delete on form.submission from ${app};

-- Answers as somebody saved them; only added to. They are a version of the trunk, or lie aside because somebody else had
-- saved since (no number), until a later version settles that branch.
create table form.revision (
    id         bigint generated always as identity primary key,
    submission uuid not null references form.submission (id),
    number     integer check (number > 0),
    -- The version it was made from, and the branch that whoever made it gave a name.
    trunk      integer not null check (trunk >= 0),
    branch     uuid not null,
    answers    jsonb not null,
    settles    uuid,
    saved_at   timestamptz not null,
    saved_by   text not null check (saved_by <> ''),
    unique (submission, number),
    check (number > trunk),
    check (settles is null or number is not null)
);

create index revision_by_branch on form.revision (submission, branch, id);

call scope.protect_by_parent('form.revision', 'submission', 'form.submission', 'id');
revoke update, delete on form.revision from ${app};

-- Photos of a submission, written anew. The id is made by who sends it, so that sending it again is harmless.
create table form.photo (
    id         uuid primary key,
    submission uuid not null references form.submission (id),
    field      text not null check (field <> ''),
    jpeg       bytea not null check (octet_length(jpeg) <= 4194304),
    width      integer not null check (width > 0),
    height     integer not null check (height > 0),
    added_at   timestamptz not null,
    added_by   text not null check (added_by <> '')
);

create index photo_by_submission on form.photo (submission);

call scope.protect_by_parent('form.photo', 'submission', 'form.submission', 'id');
revoke update, delete on form.photo from ${app};
