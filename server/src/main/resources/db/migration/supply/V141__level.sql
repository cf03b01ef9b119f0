-- When more of an item is brought to a store and how much, where somebody set it by hand (ADR 32). Elsewhere both
-- are reckoned from use whenever they are asked for, and stand nowhere.
create table supply.level (
    id          bigint generated always as identity primary key,
    unit        text        not null check (unit <> ''),
    store       bigint      not null references supply.store (id),
    item        text        not null references supply.item (code),
    threshold   bigint      not null check (threshold >= 0),
    target      bigint      not null check (target > threshold),
    why         text        not null check (char_length(why) between 1 and 300),
    set_by      text        not null check (set_by <> ''),
    set_at      timestamptz not null,
    -- From then on use decides again, or another one that was set.
    released_by text        check (released_by <> ''),
    released_at timestamptz,
    check ((released_by is null) = (released_at is null))
);

create unique index level_in_force on supply.level (store, item) where released_at is null;
call scope.protect_by_unit('supply.level');
revoke update, delete on supply.level from ${app};
grant update (released_by, released_at) on supply.level to ${app};

-- What is on its way must be known by the shipment alone: the moves of who sent it are not everybody's to see.
alter table supply.shipment add taken_back_on date check (taken_back_on is null or accepted_on is null);
grant update (taken_back_on) on supply.shipment to ${app};

select set_config('nuanyi.readable', '*', true), set_config('nuanyi.writable', '*', true);

update supply.shipment set taken_back_on = moved_on
from supply.move where move.shipment = shipment.id and move.kind = 'take-back';

select set_config('nuanyi.readable', '', true), set_config('nuanyi.writable', '', true);

create index shipment_on_its_way on supply.shipment (to_store) where accepted_on is null and taken_back_on is null;
