-- What the stations of a unit are to be brought in a week (补货建议), and the ways on which it is brought (ADR 32).
-- Where a proposal stands is its matter (replenish).
create table supply.proposal (
    id           bigint generated always as identity primary key,
    unit         text not null check (unit <> ''),
    -- The Monday of the week (ISO 8601).
    week         date not null check (extract(isodow from week) = 1),
    made_on      date not null check (made_on between week and week + 6),
    -- The days by which it was reckoned.
    back_days    int  not null,
    lead_days    int  not null,
    between_days int  not null,
    unique (unit, week)
);

call scope.protect_by_unit('supply.proposal');
revoke update, delete on supply.proposal from ${app};
-- To hold one: a lock takes the right to update.
grant update (id) on supply.proposal to ${app};

create table supply.proposal_line (
    id         bigint generated always as identity primary key,
    proposal   bigint not null references supply.proposal (id),
    unit       text   not null check (unit <> ''),
    store      bigint not null references supply.store (id),
    item       text   not null references supply.item (code),
    -- Good pieces that were there and on their way, and what was known: nothing of use where the store never had it, no
    -- threshold and no target where somebody added the line and there is none.
    present    bigint not null check (present >= 0),
    coming     bigint not null check (coming >= 0),
    used       bigint,
    without    int,
    level      bigint references supply.level (id),
    threshold  bigint,
    target     bigint,
    -- Pieces, by the level; and what somebody made of it, with the reason.
    proposed   bigint not null check (proposed >= 0),
    pieces     bigint not null check (pieces >= 0),
    why        text   not null default '' check (char_length(why) <= 300),
    changed_by text,
    shipment   bigint references supply.shipment (id),
    unique (proposal, store, item),
    check (pieces = proposed or changed_by is not null),
    check ((changed_by is null) = (why = ''))
);

create index proposal_line_by_shipment on supply.proposal_line (shipment) where shipment is not null;
call scope.protect_by_unit('supply.proposal_line');
revoke update, delete on supply.proposal_line from ${app};
grant update (pieces, why, changed_by, shipment) on supply.proposal_line to ${app};

-- A way on which supplies are brought (线路): stations one after another.
create table supply.route (
    id   bigint generated always as identity primary key,
    unit text not null check (unit <> ''),
    name text not null check (char_length(name) between 1 and 60),
    unique (unit, name)
);

call scope.protect_by_unit('supply.route');

-- A station is on one route at most.
create table supply.route_stop (
    store    bigint primary key references supply.store (id),
    unit     text   not null check (unit <> ''),
    route    bigint not null references supply.route (id) on delete cascade,
    position int    not null check (position >= 0),
    unique (route, position) deferrable initially deferred
);

call scope.protect_by_unit('supply.route_stop');
