-- A project is accepted by a form that was filled in and handed in about it (kernel form): who filled it in, in which
-- version, and what was answered is the form's own.
alter table build.project
    drop column checked_by,
    drop column checked_at,
    drop column check_passed,
    drop column check_words;

-- The checklist that is offered first for a kind of station; whoever accepts may choose another. The newest edition holds.
create table build.checklist (
    kind    text not null check (kind <> ''),
    edition integer not null check (edition > 0),
    form    text not null check (form like 'acceptance-%'),
    primary key (kind, edition)
);

revoke update, delete on build.checklist from ${app};

insert into build.checklist (kind, edition, form)
values ('standard', 1, 'acceptance-8'),
       ('micro', 1, 'acceptance-6'),
       ('mobile', 1, 'acceptance-6'),
       ('cabinet', 1, 'acceptance-6');

-- By a secret one application is found, and by its index.
create unique index contact_by_secret on build.contact (secret);
