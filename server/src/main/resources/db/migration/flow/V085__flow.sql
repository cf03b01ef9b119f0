-- Lifecycles of whatever a feature has that goes from hand to hand (ADR 18). A matter is a case of a machine; what was
-- done with it is in flow.deed, and the matter is what that comes to.
create schema flow;

create table flow.matter (
    id           uuid primary key,
    machine      text not null check (machine <> ''),
    -- The feature's own name for it.
    subject      text not null check (subject <> ''),
    unit         text not null check (unit <> ''),
    -- Where it stands: the states it came through, the one it is in last; whom it was handed over to; who has still to
    -- sign; who agreed to what takes several, as event/role/person; who moved it last, and its path before that.
    path         text[] not null check (cardinality(path) > 0),
    state        text not null check (state = path[cardinality(path)]),
    ended        boolean not null,
    assignee     text check (assignee <> ''),
    asked        text[] not null,
    consents     text[] not null,
    moved_by     text check (moved_by <> ''),
    moved_from   text[],
    -- Since when it has been in its state, and the last day of that state's limit.
    since        timestamptz not null,
    due          date,
    -- When somebody was told that the limit of this state is over.
    escalated_at timestamptz,
    -- How many deeds there are.
    deeds        integer not null check (deeds >= 0),
    unique (machine, subject),
    check ((moved_by is null) = (moved_from is null))
);

create index matter_due on flow.matter (due) where escalated_at is null and not ended;
create index matter_open on flow.matter (machine, unit, state) where not ended;

call scope.protect_by_unit('flow.matter');

-- What was done, by whom and why; only added to.
create table flow.deed (
    matter   uuid not null references flow.matter (id),
    number   integer not null check (number > 0),
    done_at  timestamptz not null,
    person   text not null check (person <> ''),
    -- As what he did it.
    roles    text[] not null,
    verb     text not null check (verb in ('event', 'hand-over', 'ask-to-sign', 'unask', 'sign', 'take-back', 'urge', 'copy')),
    -- The event of the machine's table and, to go back, the state chosen.
    event    text check (event <> ''),
    target   text check (target <> ''),
    -- Whom it is about, as what he receives it; or the people of a copy.
    other    text check (other <> ''),
    others   text[] not null,
    agrees   boolean,
    comment  text not null,
    -- Ids of what the feature keeps to prove it: photos, documents.
    evidence text[] not null,
    before   text not null,
    after    text not null,
    primary key (matter, number),
    check ((verb = 'event') = (event is not null)),
    check ((verb in ('hand-over', 'ask-to-sign', 'unask')) = (other is not null)),
    check ((verb = 'sign') = (agrees is not null))
);

call scope.protect_by_parent('flow.deed', 'matter', 'flow.matter', 'id');

revoke update, delete on flow.deed from ${app};
revoke delete on flow.matter from ${app};
