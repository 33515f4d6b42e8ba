/** The tables of a SQLite record, step by step. Steps are appended only: one that has landed is never edited (a test holds their hashes). */

export type Migration = { readonly number: number; readonly name: string; readonly sql: string };

/**
 * Triggers keep what must never change from being changed by a slip of ours; the hash chain shows what someone changes
 * past them. The word index keeps no text of its own (`content=''`), its words come folded. The box index has the days as
 * its third dimension, so that a box with dates is one look-up; open ends reach to days that lie outside any calendar.
 */
export const migrations: readonly Migration[] = [
  {
    number: 1,
    name: "reports, readings, judgements",
    sql: `
create table reports (
  seq integer primary key autoincrement,
  id text not null unique,
  title text,
  outlet text,
  language text not null,
  published text,
  example integer not null,
  sha256 text,
  ingested_at text not null,
  body text not null
) strict;
create index reports_by_day on reports (published, id);
create trigger reports_never_change before update on reports begin select raise(abort, 'a report is never changed'); end;
create trigger reports_never_go before delete on reports begin select raise(abort, 'a report is never deleted'); end;

create virtual table report_words using fts5(title, text, content='', tokenize="unicode61 remove_diacritics 0");

create table readings (
  report text not null references reports (id),
  version text not null,
  body text not null,
  primary key (report, version)
) strict;

create table event_places (
  key integer primary key,
  report text not null,
  version text not null,
  event text not null,
  location text not null,
  lat real not null,
  lon real not null,
  earliest text,
  latest text,
  foreign key (report, version) references readings (report, version) on delete cascade
) strict;
create index event_places_by_reading on event_places (report, version);

create virtual table event_boxes using rtree(key, south, north, west, east, first_day, last_day);
create trigger event_places_come after insert on event_places begin
  insert into event_boxes values (
    new.key, new.lat, new.lat, new.lon, new.lon,
    coalesce(julianday(new.earliest), -10000000), coalesce(julianday(new.latest), 10000000)
  );
end;
create trigger event_places_go after delete on event_places begin delete from event_boxes where key = old.key; end;
create trigger event_places_never_change before update on event_places begin select raise(abort, 'a place of an event is replaced, not changed'); end;

create table judgements (
  seq integer primary key,
  at text not null,
  subject text not null,
  root text not null,
  decision text not null,
  held text not null,
  previous text not null,
  hash text not null unique
) strict;
create index judgements_by_root on judgements (root);
create table log_head (
  id integer primary key check (id = 1),
  count integer not null,
  hash text not null
) strict;
insert into log_head values (1, 0, '0000000000000000000000000000000000000000000000000000000000000000');
create trigger judgements_follow before insert on judgements
when new.seq <> (select count from log_head) + 1 or new.previous <> (select hash from log_head)
begin select raise(abort, 'a judgement must follow the last one'); end;
create trigger judgements_never_change before update on judgements begin select raise(abort, 'a judgement is never edited'); end;
create trigger judgements_never_go before delete on judgements begin select raise(abort, 'a judgement is never deleted'); end;
create trigger log_head_only_grows before update on log_head when new.count <> old.count + 1
begin select raise(abort, 'the log only grows'); end;
create trigger log_head_never_goes before delete on log_head begin select raise(abort, 'the log keeps its head'); end;
`,
  },
];
