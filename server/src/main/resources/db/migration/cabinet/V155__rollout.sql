-- A plan of lanes that comes to many cabinets, group by group (格口配置的推送).

-- It is the unit's of whoever made it.
create table cabinet.rollout (
    id         bigint generated always as identity primary key,
    unit       text        not null check (unit <> ''),
    -- What is sent twice is one.
    key        uuid        not null unique,
    name       text        not null check (char_length(name) between 1 and 60),
    made_by    text        not null check (made_by <> ''),
    made_at    timestamptz not null,
    stopped_at timestamptz
);

create index rollout_by_unit on cabinet.rollout (unit, id desc);
call scope.protect_by_unit('cabinet.rollout');
revoke update, delete on cabinet.rollout from ${app};
grant update (stopped_at) on cabinet.rollout to ${app};

create table cabinet.rollout_lane (
    rollout  bigint not null references cabinet.rollout (id),
    number   int    not null check (number between 1 and 60),
    unit     text   not null check (unit <> ''),
    item     text   not null check (item <> ''),
    kind     text   not null check (kind in ('dispense', 'borrow', 'emergency')),
    capacity int    not null check (capacity between 1 and 1000),
    primary key (rollout, number)
);

call scope.protect_by_unit('cabinet.rollout_lane');
revoke update, delete on cabinet.rollout_lane from ${app};

create table cabinet.rollout_cabinet (
    rollout    bigint not null references cabinet.rollout (id),
    cabinet    text   not null references cabinet.cabinet (id),
    -- Of the roll-out, not of the cabinet.
    unit       text   not null check (unit <> ''),
    -- From 1: in which group its turn comes.
    turn       int    not null check (turn > 0),
    -- Which version of its plan the cabinet has to confirm.
    plan       bigint,
    applied_at timestamptz,
    primary key (rollout, cabinet),
    check ((plan is null) = (applied_at is null))
);

call scope.protect_by_unit('cabinet.rollout_cabinet');
revoke update, delete on cabinet.rollout_cabinet from ${app};
grant update (plan, applied_at) on cabinet.rollout_cabinet to ${app};
