-- Whole boards are read at once: what is gone, what is there, and by when it is to be used.
create index stock_gone on supply.stock (unit, store, item) where pieces = 0;
create index stock_there on supply.stock (store, item) where pieces > 0;
create index stock_by_lot on supply.stock (lot) where pieces > 0;
create index lot_by_day on supply.lot (expires_on) where expires_on is not null;
create index stock_by_store on supply.stock (unit, store, item);
create index store_in_order on supply.store (unit, kind desc, place);
